package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code copy into} a stage the rows of a query, as one file. */
final class CopyIntoStage implements Command {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("rows_unloaded", "input_bytes", "output_bytes");

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("COPY", "INTO")) {
      return Optional.empty();
    }
    var stage = Stage.read(statement, session);
    statement.expect("FROM");
    var query =
        statement.looksAt("(")
            ? Translation.of(statement.group(), session).text()
            : "FROM " + Relation.get(session.resolve(statement.chain()), session).sql(session);
    var options = FileOptions.read(statement);
    try {
      return Optional.of(unload(query, stage, options, session));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rows unload(
      String query, Stage stage, FileOptions options, EmulatedSession session) throws IOException {
    var file = file(stage, options);
    if (Files.exists(file) && !options.is("OVERWRITE")) {
      throw new RefusedException(
          1030,
          "22000",
          "Files already existing at the unload destination: @%s. Use overwrite option to force unloading."
              .formatted(stage.path()));
    }
    Files.createDirectories(file.getParent());
    var sql =
        "COPY (%s) TO %s (%s)"
            .formatted(query, Translation.literal(file.toString()), format(options));
    var rows = session.transaction().change(DuckSql.of(sql));
    var size = Files.size(file);
    return Rows.counts(StatementType.UNLOAD, COLUMNS, rows, size, size);
  }

  private static Path file(Stage stage, FileOptions options) {
    var type = options.word("TYPE", "csv");
    var compression = compression(options);
    var ending =
        type.equals("parquet")
            ? ".snappy.parquet"
            : "." + type + (compression.equals("gzip") ? ".gz" : "");
    if (options.is("SINGLE")) {
      return stage.path().isEmpty() || stage.path().endsWith("/")
          ? stage.target().resolve("data")
          : stage.target();
    }
    return stage.path().isEmpty() || stage.path().endsWith("/")
        ? stage.target().resolve("data_0_0_0" + ending)
        : stage.target().resolveSibling(stage.target().getFileName() + "_0_0_0" + ending);
  }

  private static String compression(FileOptions options) {
    var word = options.word("COMPRESSION", "auto");
    return word.equals("auto") ? "gzip" : word;
  }

  private static String format(FileOptions options) {
    var type = options.word("TYPE", "csv");
    return switch (type) {
      case "parquet" -> "FORMAT parquet, COMPRESSION snappy";
      case "json" -> "FORMAT json, COMPRESSION " + compression(options);
      default ->
          "FORMAT csv, HEADER %s, DELIMITER %s, COMPRESSION %s%s"
              .formatted(
                  options.is("HEADER"),
                  Translation.literal(options.get("FIELD_DELIMITER", ",")),
                  compression(options),
                  options.quote().isEmpty()
                      ? ""
                      : ", QUOTE " + Translation.literal(options.quote()));
    };
  }
}
