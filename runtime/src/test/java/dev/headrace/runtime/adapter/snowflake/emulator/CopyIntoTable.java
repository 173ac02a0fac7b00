package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code copy into} a table the rows of CSV files in a stage. */
final class CopyIntoTable implements Command {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "file",
          "status",
          "rows_parsed",
          "rows_loaded",
          "error_limit",
          "errors_seen",
          "first_error");

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("COPY", "INTO") || statement.looksAt("@") || statement.atEnd()) {
      return Optional.empty();
    }
    if (!statement.peek().isName()) {
      return Optional.empty();
    }
    var relation = Relation.get(session.resolve(statement.chain()), session).as(Note.TABLE);
    var columns =
        statement.looksAt("(")
            ? statement.group().parts().stream()
                .map(Tokens::name)
                .collect(ImmutableList.toImmutableList())
            : Describe.columns(relation, session).stream()
                .map(column -> new Name(column.name()))
                .collect(ImmutableList.toImmutableList());
    statement.expect("FROM");
    var stage = Stage.read(statement, session);
    var options = FileOptions.read(statement);
    session.beforeChange();
    return Optional.of(load(relation, columns, stage, options, session));
  }

  private static Rows load(
      Relation relation,
      ImmutableList<Name> columns,
      Stage stage,
      FileOptions options,
      EmulatedSession session) {
    var files = stage.files();
    if (files.isEmpty()) {
      return Rows.status(StatementType.COPY, "Copy executed with 0 files processed.");
    }
    var rows = new ArrayList<List<@Nullable String>>();
    var selected = selected(columns, relation, session);
    for (var file : files) {
      var sql = insert(relation.sql(session), columns, selected, file, options);
      try {
        var count = String.valueOf(session.transaction().change(DuckSql.of(sql)));
        rows.add(Rows.row(stage.relative(file), "LOADED", count, count, "1", "0", null));
      } catch (RefusedException e) {
        throw new RefusedException(
            Integer.parseInt(e.code()),
            e.state(),
            e.getMessage()
                + "\n  File '%s', line 1, character 1\n  Row 1, column %s"
                    .formatted(stage.relative(file), columns.getFirst().shown()));
      }
    }
    if (options.is("PURGE")) {
      session.transaction().atEnd(() -> files.forEach(CopyIntoTable::delete));
    }
    return Rows.listed(StatementType.COPY, COLUMNS, rows);
  }

  /** Bytes are written in hexadecimal digits. */
  private static String selected(
      ImmutableList<Name> columns, Relation relation, EmulatedSession session) {
    var bytes =
        Describe.columns(relation, session).stream()
            .filter(column -> column.kind() == ColumnType.Kind.BINARY)
            .map(ColumnType::name)
            .toList();
    return columns.stream()
        .map(name -> bytes.contains(name.text()) ? "UNHEX(" + name.sql() + ")" : name.sql())
        .collect(joining(", "));
  }

  /** Every value is read as text, an empty one without quotes as NULL, and then cast. */
  private static String insert(
      String table, ImmutableList<Name> columns, String selected, Path file, FileOptions options) {
    var list = columns.stream().map(Name::sql).collect(joining(", "));
    var types =
        columns.stream()
            .map(name -> Translation.literal(name.stored()) + ": 'VARCHAR'")
            .collect(joining(", ", "{", "}"));
    return """
    INSERT INTO %s (%s) SELECT %s FROM read_csv(%s, header = %s, skip = %s, delim = %s, \
    quote = %s, escape = %s, columns = %s, nullstr = '', allow_quoted_nulls = false, \
    auto_detect = false, strict_mode = true, compression = %s, max_line_size = 20000000)\
    """
        .formatted(
            table,
            list,
            selected,
            Translation.literal(file.toString()),
            "false",
            options.get("SKIP_HEADER", "0"),
            Translation.literal(options.get("FIELD_DELIMITER", ",")),
            Translation.literal(options.quote()),
            Translation.literal(options.quote()),
            types,
            Translation.literal(file.toString().endsWith(".gz") ? "gzip" : "none"));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
