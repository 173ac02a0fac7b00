package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.compiler.context.QueryResult;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Rows on their way to a table's stage: a file of this machine that only its owner can read. */
final class RowsFile implements AutoCloseable {
  private final Load load;
  private final Path folder;
  private final Path file;

  /** No other load of the same table has it. */
  private final String stage;

  private long rows;

  private RowsFile(Load load, Path folder) {
    this.load = load;
    this.folder = folder;
    this.file = folder.resolve("rows.csv.gz");
    this.stage = CopyInto.stage(load) + "/" + UUID.randomUUID();
  }

  /** Writes all rows, none of them kept. */
  static RowsFile write(Load load) {
    try {
      var rows = new RowsFile(load, Files.createTempDirectory("headrace"));
      rows.write();
      return rows;
    } catch (IOException e) {
      throw new WarehouseException(
          Kind.RESOURCES, "", "the rows cannot be written to a file: " + e.getMessage(), -1, e);
    }
  }

  private void write() throws IOException {
    try (var writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      load.rows().read(row -> write(row, writer));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void write(List<? extends @Nullable Object> row, Writer writer) {
    rows++;
    try {
      Load.write(row, writer);
      // A line of nothing would be no row at all.
      writer.write(row.size() == 1 ? ",\n" : "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long rows() {
    return rows;
  }

  /** Sends the file to the stage. */
  String put() {
    return "put 'file://%s' %s auto_compress = false source_compression = gzip overwrite = true"
        .formatted(file.toString().replace("\\", "/").replace("'", "\\'"), quoted());
  }

  /** Puts the stage's rows into the table. */
  String copy() {
    return CopyInto.sql(load, quoted());
  }

  /** The stage, which a table's name may make unusual. */
  private String quoted() {
    return "'" + stage.replace("'", "\\'") + "'";
  }

  /** How many rows the answer to {@link #copy} counts. */
  static long loaded(QueryResult answer) {
    var names =
        answer.columns().stream()
            .map(column -> column.name().toLowerCase(java.util.Locale.ROOT))
            .toList();
    var at = names.indexOf("rows_loaded");
    return at < 0
        ? 0
        : answer.rows().stream()
            .mapToLong(row -> row.get(at) instanceof Number number ? number.longValue() : 0)
            .sum();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new WarehouseException(
          Kind.RESOURCES, "", "`" + file + "` cannot be deleted: " + e.getMessage(), -1, e);
    }
  }
}
