package dev.headrace.runtime.adapter.postgres;

import static java.util.stream.Collectors.joining;

import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.LoadedText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;

/** Sends a file's rows by {@code copy}, none of them kept. */
final class CopyIn {
  private static final int BUFFER = 1 << 16;

  private final CopyManager copies;

  CopyIn(CopyManager copies) {
    this.copies = copies;
  }

  static String sql(Load load) {
    var dialect = Dialect.POSTGRES;
    return load.columns().stream()
        .map(column -> dialect.quoted(column.name()))
        .collect(
            joining(
                ", ",
                "copy " + dialect.render(load.table()) + " (",
                ") from stdin with (format csv)"));
  }

  /** Sends all rows and says how many they were. */
  long send(String sql, Load load) throws SQLException, IOException {
    var copy = copies.copyIn(sql);
    try {
      var writer =
          new OutputStreamWriter(new PGCopyOutputStream(copy, BUFFER), StandardCharsets.UTF_8);
      load.rows().read(row -> write(row, writer));
      writer.flush();
      return copy.endCopy();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void write(List<? extends @Nullable Object> row, Writer writer) {
    try {
      var sent = new ArrayList<@Nullable Object>(row);
      sent.replaceAll(CopyIn::prefixed);
      Load.write(sent, writer);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server knows hexadecimal digits by what stands before them. */
  private static @Nullable Object prefixed(@Nullable Object value) {
    return value instanceof byte[] bytes ? "\\x" + LoadedText.of(bytes) : value;
  }
}
