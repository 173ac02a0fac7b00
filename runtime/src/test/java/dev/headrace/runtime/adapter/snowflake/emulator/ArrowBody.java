package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a batch: for each column which there are, and what they are. */
final class ArrowBody {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<long[]> nodes = new ArrayList<>();
  private final List<long[]> buffers = new ArrayList<>();

  void add(ArrowVector.Column column) {
    add(column.vector());
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** The place it is described at. */
  int describe(FlatBuffer description, int rows) {
    var where = description.pairs(buffers);
    var counts = description.pairs(nodes);
    return description.begin(3).large(0, rows).reference(2, where).reference(1, counts).end();
  }

  private void add(ArrowVector vector) {
    var values = vector.values();
    nodes.add(new long[] {values.size(), values.stream().filter(value -> value == null).count()});
    bits(values.stream().map(value -> value != null).toList());
    switch (vector) {
      case ArrowVector.Whole whole -> numbers(whole.values(), whole.bits() / 8);
      case ArrowVector.Day day -> numbers(day.values(), 4);
      case ArrowVector.Real real -> {
        var room = room(8 * values.size());
        for (var value : real.values()) {
          room.putDouble(value == null ? 0 : value);
        }
        buffer(written(room));
      }
      case ArrowVector.Decimal decimal -> {
        var room = room(16 * values.size());
        for (var value : decimal.values()) {
          var number = value == null ? BigInteger.ZERO : value;
          room.putLong(number.longValue()).putLong(number.shiftRight(64).longValue());
        }
        buffer(written(room));
      }
      case ArrowVector.Truth truth ->
          bits(truth.values().stream().map(Boolean.TRUE::equals).toList());
      case ArrowVector.Text text ->
          pieces(
              text.values().stream()
                  .map(value -> value == null ? new byte[0] : value.getBytes(UTF_8))
                  .toList());
      case ArrowVector.Bytes bytes ->
          pieces(
              bytes.values().stream().map(value -> value == null ? new byte[0] : value).toList());
      case ArrowVector.Zoned zoned -> {
        add(zoned.seconds());
        add(zoned.nanos());
        add(zoned.minutes());
      }
    }
  }

  private static ByteBuffer room(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] written(ByteBuffer room) {
    var bytes = new byte[room.capacity()];
    room.get(0, bytes);
    return bytes;
  }

  private void numbers(List<@Nullable Long> values, int size) {
    var room = room(size * values.size());
    for (var value : values) {
      var number = value == null ? 0 : value;
      if (size == 8) {
        room.putLong(number);
      } else {
        room.putInt((int) number);
      }
    }
    buffer(written(room));
  }

  private void bits(List<Boolean> values) {
    var bits = new BitSet();
    for (var i = 0; i < values.size(); i++) {
      bits.set(i, values.get(i));
    }
    var bytes = new byte[(values.size() + 7) / 8];
    var set = bits.toByteArray();
    System.arraycopy(set, 0, bytes, 0, set.length);
    buffer(bytes);
  }

  /** Where each begins, and all of them. */
  private void pieces(List<byte[]> pieces) {
    var starts = room(4 * (pieces.size() + 1)).putInt(0);
    var all = new ByteArrayOutputStream();
    for (var piece : pieces) {
      all.writeBytes(piece);
      starts.putInt(all.size());
    }
    buffer(written(starts));
    buffer(all.toByteArray());
  }

  /** Each begins at a multiple of eight. */
  private void buffer(byte[] bytes) {
    buffers.add(new long[] {out.size(), bytes.length});
    out.writeBytes(bytes);
    out.writeBytes(new byte[-bytes.length & 7]);
  }
}
