package dev.headrace.runtime.adapter.snowflake.emulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a stream of Arrow's: what the columns are, all rows in one batch, and the end.
 *
 * @see <a href="https://arrow.apache.org/docs/format/Columnar.html">the format</a>
 */
final class ArrowStream {
  private static final int SCHEMA = 1;
  private static final int BATCH = 3;
  private static final int VERSION = 4;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private ArrowStream() {}

  static byte[] of(List<ColumnType> columns, List<List<@Nullable String>> rows) {
    var vectors = ArrowVector.of(columns, rows);
    var stream = new ArrowStream();
    var schema = new FlatBuffer();
    stream.message(schema, SCHEMA, ArrowSchema.write(schema, vectors), new byte[0]);
    if (!rows.isEmpty()) {
      var body = new ArrowBody();
      vectors.forEach(body::add);
      var batch = new FlatBuffer();
      stream.message(batch, BATCH, body.describe(batch, rows.size()), body.bytes());
    }
    stream.head(0);
    return stream.out.toByteArray();
  }

  private void message(FlatBuffer description, int kind, int header, byte[] body) {
    var message =
        description
            .begin(4)
            .large(3, body.length)
            .reference(2, header)
            .small(0, VERSION)
            .octet(1, kind)
            .end();
    var bytes = description.finish(message);
    var padding = -bytes.length & 7;
    head(bytes.length + padding);
    out.writeBytes(bytes);
    out.writeBytes(new byte[padding]);
    out.writeBytes(body);
  }

  private void head(int length) {
    out.writeBytes(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(-1).putInt(length).array());
  }
}
