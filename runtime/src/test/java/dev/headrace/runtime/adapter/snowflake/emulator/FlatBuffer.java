package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the tables Arrow describes its data with, from the end of the memory to its beginning. A
 * place is counted from the end, so that what is written later does not move it.
 *
 * @see <a href="https://flatbuffers.dev/internals/">how they are laid out</a>
 */
final class FlatBuffer {
  private ByteBuffer bytes = little(ByteBuffer.allocate(1024));
  private int written;
  private int[] fields = {};

  private static ByteBuffer little(ByteBuffer buffer) {
    return buffer.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The memory with room for something of that size, which is then the last. */
  private ByteBuffer room(int size) {
    if (written + size > bytes.capacity()) {
      var larger = little(ByteBuffer.allocate(2 * (bytes.capacity() + size)));
      larger.put(larger.capacity() - written, bytes, bytes.capacity() - written, written);
      bytes = larger;
    }
    written += size;
    return bytes;
  }

  private int last() {
    return bytes.capacity() - written;
  }

  /** Blanks, so that after so many more bytes something of that size stands at a multiple of it. */
  private void align(int size, int before) {
    while ((written + before) % size != 0) {
      room(1);
    }
  }

  int text(String text) {
    var utf8 = text.getBytes(UTF_8);
    align(4, utf8.length + 1);
    room(1);
    room(utf8.length).put(last(), utf8);
    room(4).putInt(last(), utf8.length);
    return written;
  }

  /** A list of tables. */
  int tables(List<Integer> places) {
    align(4, 4 * places.size());
    for (var place : places.reversed()) {
      reference(place);
    }
    room(4).putInt(last(), places.size());
    return written;
  }

  /** A list of pairs of numbers. */
  int pairs(List<long[]> pairs) {
    align(8, 16 * pairs.size());
    for (var pair : pairs.reversed()) {
      room(8).putLong(last(), pair[1]);
      room(8).putLong(last(), pair[0]);
    }
    align(4, 0);
    room(4).putInt(last(), pairs.size());
    return written;
  }

  private void reference(int place) {
    room(4).putInt(last(), written - place);
  }

  FlatBuffer begin(int count) {
    fields = new int[count];
    return this;
  }

  FlatBuffer number(int field, int value) {
    align(4, 0);
    room(4).putInt(last(), value);
    fields[field] = written;
    return this;
  }

  FlatBuffer small(int field, int value) {
    align(2, 0);
    room(2).putShort(last(), (short) value);
    fields[field] = written;
    return this;
  }

  FlatBuffer octet(int field, int value) {
    room(1).put(last(), (byte) value);
    fields[field] = written;
    return this;
  }

  FlatBuffer large(int field, long value) {
    align(8, 0);
    room(8).putLong(last(), value);
    fields[field] = written;
    return this;
  }

  FlatBuffer reference(int field, int place) {
    align(4, 0);
    reference(place);
    fields[field] = written;
    return this;
  }

  /** The place of the table that was begun. */
  int end() {
    align(4, 0);
    room(4);
    var table = written;
    var first = Arrays.stream(fields).filter(field -> field > 0).min().orElse(table);
    for (var i = fields.length - 1; i >= 0; i--) {
      room(2).putShort(last(), (short) (fields[i] == 0 ? 0 : table - fields[i]));
    }
    room(2).putShort(last(), (short) (table - first + 8));
    room(2).putShort(last(), (short) (4 + 2 * fields.length));
    // The room may have moved since.
    bytes.putInt(bytes.capacity() - table, written - table);
    return table;
  }

  /** All that was written, whose root is that table. */
  byte[] finish(int root) {
    align(8, 4);
    reference(root);
    var all = new byte[written];
    bytes.get(bytes.capacity() - written, all);
    return all;
  }
}
