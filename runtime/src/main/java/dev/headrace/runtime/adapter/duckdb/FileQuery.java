package dev.headrace.runtime.adapter.duckdb;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.node.SourceConfig.Kind;
import dev.headrace.compiler.sql.Dialect;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The query that reads a source's files. */
final class FileQuery {
  private static final Dialect DIALECT = Dialect.DUCKDB;
  private static final Pattern CALL = Pattern.compile("(?s)\\s*[A-Za-z_]\\w*\\s*\\(.*");
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");
  private static final Pattern BARE_VALUE =
      Pattern.compile(
          "(?s)-?\\d+(\\.\\d+)?|true|false|null|'.*'|\\[.*]|\\{.*}", Pattern.CASE_INSENSITIVE);

  private final SourceConfig.Files files;
  private final ImmutableList<Column> columns;
  private final Path folder;

  FileQuery(SourceConfig.Files files, ImmutableList<Column> columns, Path folder) {
    this.files = files;
    this.columns = columns;
    this.folder = folder;
  }

  String sql() {
    if (isCall()) {
      return "select " + casts(typed(columns)) + "\nfrom " + files.location().strip();
    }
    var kind = files.kind();
    var declared = typed(columns);
    var options = options(kind);
    if (kind == Kind.CSV && !declared.isEmpty()) {
      // Said to the reader, so that a text such as 007 is never taken for a number on the way.
      options.put("types", types(declared));
      declared = ImmutableList.of();
    }
    files.options().forEach((name, value) -> options.put(name, optionValue(value)));
    return "select %s\nfrom %s".formatted(casts(declared), call(kind, options));
  }

  private static Map<String, String> options(Kind kind) {
    var options = new LinkedHashMap<String, String>();
    options.put("union_by_name", "true");
    if (kind == Kind.CSV) {
      // Where all values are text a header looks like a row.
      options.put("header", "true");
      // Guessed, a file all of whose texts begin and end with ' would lose them.
      options.put("quote", "'\"'");
      options.put("escape", "'\"'");
    }
    return options;
  }

  private String call(Kind kind, Map<String, String> options) {
    var arguments =
        options.entrySet().stream()
            .map(option -> ", " + option.getKey() + " = " + option.getValue())
            .collect(joining());
    return function(kind) + "(" + DIALECT.literal(location()) + arguments + ")";
  }

  /**
   * Asks for a value that does not fit its column: its file and text. Nothing where the reader says
   * so itself, or the column has no type.
   */
  Optional<String> unfitValue(String columnName) {
    var kind = files.kind();
    var column =
        typed(columns).stream()
            .filter(each -> each.name().value().equalsIgnoreCase(columnName))
            .findFirst();
    if (isCall() || kind == Kind.CSV || column.isEmpty()) {
      return Optional.empty();
    }
    var options = options(kind);
    files.options().forEach((name, value) -> options.put(name, optionValue(value)));
    options.put("filename", "'headrace_file'");
    var name = DIALECT.quoted(column.get().name().value());
    return Optional.of(
        "select headrace_file, cast(%s as varchar)\nfrom %s\nwhere %s is not null and try_cast(%s as %s) is null\nlimit 1"
            .formatted(name, call(kind, options), name, name, column.get().dataType()));
  }

  /** Asks which files are there; nothing where only reading tells. */
  Optional<String> listing() {
    return isCall() || isAddress()
        ? Optional.empty()
        : Optional.of("select file from glob(" + DIALECT.literal(location()) + ") order by file");
  }

  private boolean isCall() {
    return CALL.matcher(files.location()).matches();
  }

  private boolean isAddress() {
    return ADDRESS.matcher(files.location()).matches();
  }

  private String location() {
    if (isAddress() || files.location().startsWith("/")) {
      return files.location();
    }
    // The folder's own name may hold what a glob takes for a pattern.
    return escaped(folder + "/") + files.location();
  }

  private static String escaped(String path) {
    return path.replaceAll("([\\[*?])", "[$1]");
  }

  private static String function(Kind kind) {
    return switch (kind) {
      case CSV -> "read_csv";
      case PARQUET -> "read_parquet";
      case JSON -> "read_json";
    };
  }

  private static ImmutableList<Column> typed(ImmutableList<Column> columns) {
    return columns.stream()
        .filter(column -> column.dataType() != null)
        .collect(ImmutableList.toImmutableList());
  }

  private static String types(ImmutableList<Column> declared) {
    return declared.stream()
        .map(column ->
            DIALECT.literal(column.name().value())
                + ": "
                + DIALECT.literal(String.valueOf(column.dataType())))
        .collect(joining(", ", "{", "}"));
  }

  private static String casts(ImmutableList<Column> declared) {
    if (declared.isEmpty()) {
      return "*";
    }
    return declared.stream()
        .map(column -> {
          var name = DIALECT.quoted(column.name().value());
          return "cast(%s as %s) as %s".formatted(name, column.dataType(), name);
        })
        .collect(joining(",\n  ", "* replace (\n  ", "\n)"));
  }

  /** Words of the language and literals stay, anything else is a text. */
  private static String optionValue(String value) {
    return BARE_VALUE.matcher(value).matches() ? value : DIALECT.literal(value);
  }
}
