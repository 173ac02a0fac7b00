package dev.headrace.runtime.execute;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.SourceConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the first line of each CSV file of a source: a column that one of the files lacks would
 * be read as NULL without a word. Only the headers are read.
 */
final class CsvHeaders {
  private static final ImmutableList<String> DELIMITERS = ImmutableList.of(",", ";", "\t", "|");
  private static final ImmutableSet<String> DELIMITER_OPTIONS =
      ImmutableSet.of("delim", "delimiter", "sep");

  /** With which a file's first line is no header, or not all there is. */
  private static final ImmutableSet<String> OTHERWISE =
      ImmutableSet.of(
          "names",
          "column_names",
          "columns",
          "skip",
          "comment",
          "encoding",
          "compression",
          "quote",
          "union_by_name");

  private static final int MOST_TOLD = 10;

  private final Source source;
  private final SourceConfig.Files files;
  private final SourcePaths paths;
  private final ImmutableList<Column> columns;

  CsvHeaders(Source source, SourceConfig.Files files, SourcePaths paths) {
    this.source = source;
    this.files = files;
    this.paths = paths;
    this.columns = source.documentation().columns();
  }

  /** Whether the first lines tell anything. */
  static boolean areTold(Source source, SourceConfig.Files files) {
    return files.kind() == SourceConfig.Kind.CSV
        && !source.documentation().columns().isEmpty()
        && files.options().entrySet().stream().noneMatch(CsvHeaders::isOtherwise);
  }

  private static boolean isOtherwise(Map.Entry<String, String> option) {
    var name = option.getKey().toLowerCase(Locale.ROOT);
    return OTHERWISE.contains(name)
        || (name.equals("header") && !option.getValue().equalsIgnoreCase("true"));
  }

  /**
   * The delimiter of all the files; nothing when they differ or leave a choice.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when a file lacks a column
   */
  Optional<String> delimiter(List<String> found) {
    var diagnostics = new Diagnostics();
    var told = 0;
    if (found.stream().allMatch(CsvHeaders::isEmpty)) {
      diagnostics.report(empty(found.getFirst()));
    }
    var headers = new LinkedHashMap<String, String>();
    found.forEach(file -> CsvHeader.read(file).ifPresent(header -> headers.put(file, header)));
    var possible = candidates();
    var wanted = wanted(headers, possible);
    Set<String> common = ImmutableSet.copyOf(possible);
    for (var entry : headers.entrySet()) {
      var file = entry.getKey();
      var header = entry.getValue();
      var fitting =
          possible.stream()
              .filter(
                  delimiter -> missing(wanted, file, CsvHeader.names(header, delimiter)).isEmpty())
              .collect(ImmutableSet.toImmutableSet());
      if (fitting.isEmpty() && told++ < MOST_TOLD) {
        diagnostics.report(fault(wanted, file, header, possible));
      }
      common = Sets.intersection(common, fitting).immutableCopy();
    }
    diagnostics.throwIfErrors();
    return common.size() == 1 ? Optional.of(common.iterator().next()) : Optional.empty();
  }

  /**
   * The columns that each file must have. One without a type that no file has is nowhere read as
   * NULL: whoever reads it is told that it is not there.
   */
  private ImmutableList<String> wanted(Map<String, String> headers, List<String> possible) {
    var all =
        columns.stream()
            .map(column -> column.name().value())
            .collect(ImmutableList.toImmutableList());
    var there =
        columns.stream()
            .filter(column ->
                column.dataType() != null
                    || headers.entrySet().stream()
                        .anyMatch(file -> mayHold(file.getValue(), column, possible)))
            .map(column -> column.name().value())
            .collect(ImmutableList.toImmutableList());
    return there.isEmpty() ? all : there;
  }

  private static boolean mayHold(String header, Column column, List<String> possible) {
    return possible.stream()
        .flatMap(delimiter -> CsvHeader.names(header, delimiter).stream())
        .anyMatch(column.name().value()::equalsIgnoreCase);
  }

  /** Whether the files' options say how values are kept apart. */
  boolean isDelimiterSaid() {
    return files.options().keySet().stream()
        .anyMatch(name -> DELIMITER_OPTIONS.contains(name.toLowerCase(Locale.ROOT)));
  }

  private ImmutableList<String> candidates() {
    return files.options().entrySet().stream()
        .filter(option -> DELIMITER_OPTIONS.contains(option.getKey().toLowerCase(Locale.ROOT)))
        .map(option -> unquoted(option.getValue()))
        .findFirst()
        .map(ImmutableList::of)
        .orElse(DELIMITERS);
  }

  private static String unquoted(String option) {
    var text =
        option.length() > 2 && option.startsWith("'") && option.endsWith("'")
            ? option.substring(1, option.length() - 1)
            : option;
    return text.equals("\\t") ? "\t" : text;
  }

  /** The columns declared that are neither in the header nor in the file's path. */
  private ImmutableList<String> missing(List<String> wanted, String file, List<String> header) {
    return wanted.stream()
        .filter(column -> header.stream().noneMatch(column::equalsIgnoreCase))
        .filter(column ->
            !file.toLowerCase(Locale.ROOT).contains("/" + column.toLowerCase(Locale.ROOT) + "="))
        .filter(column -> !column.equalsIgnoreCase(files.options().get("filename")))
        .filter(column ->
            !(column.equalsIgnoreCase("filename") && files.options().containsKey("filename")))
        .collect(ImmutableList.toImmutableList());
  }

  /** Beside others an empty file adds no rows and does no harm. */
  private static boolean isEmpty(String file) {
    try {
      return Files.size(Path.of(file)) == 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private Diagnostic empty(String file) {
    return Diagnostic.error(
            Code.INVALID_SOURCE_DATA,
            SourceSpan.ofFile(paths.shown(file)),
            "the files of source `%s.%s` are empty and have no header"
                .formatted(source.sourceName(), source.name()))
        .withHint(
            "a file without rows has its header, here "
                + listed(columns.stream().map(column -> column.name().value()).toList()));
  }

  private Diagnostic fault(List<String> wanted, String file, String header, List<String> possible) {
    var names =
        possible.stream()
            .map(delimiter -> CsvHeader.names(header, delimiter))
            .min(Comparator.comparingInt(split -> missing(wanted, file, split).size()))
            .orElseThrow();
    var lacks = missing(wanted, file, names);
    var at = SourceSpan.ofFile(paths.shown(file));
    var what = "source `%s.%s`".formatted(source.sourceName(), source.name());
    var hint =
        "mend the file or the declaration (%s); `options: {union_by_name: true}` reads what is missing as NULL"
            .formatted(source.identity().at());
    return lacks.size() == wanted.size()
        ? Diagnostic.error(
                Code.INVALID_SOURCE_DATA,
                at,
                "the header of a file of %s holds none of the declared columns %s"
                    .formatted(what, listed(wanted)))
            .withHint("it reads " + shortened(header) + ": " + hint)
        : Diagnostic.error(
                Code.INVALID_SOURCE_DATA,
                at,
                "a file of %s lacks the declared %s %s"
                    .formatted(what, lacks.size() == 1 ? "column" : "columns", listed(lacks)))
            .withHint("its header holds " + listed(names) + ": " + hint);
  }

  private static String listed(List<String> names) {
    return names.stream().limit(MOST_TOLD).collect(joining("`, `", "`", "`"))
        + (names.size() > MOST_TOLD ? ", ..." : "");
  }

  private static String shortened(String header) {
    return "`" + (header.length() > 100 ? header.substring(0, 100) + "..." : header) + "`";
  }
}
