package dev.headrace.runtime.cache;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes: records and enums of the program, collections, texts, numbers. A text or
 * record that comes again is written as the number of the first.
 */
final class ValueWriter {
  /** In bytes; what is longer is hardly ever the same twice. */
  private static final int LONGEST_REPEATED = 512;

  private final RecordShapes shapes;
  private final Map<String, Integer> texts = new HashMap<>();

  /** By what was written, in which, unlike for equality, the order of sets and maps counts. */
  private final Map<String, Integer> parts = new HashMap<>();

  private final Map<Class<?>, Type> types = new HashMap<>();
  private int numbered;
  private byte[] bytes = new byte[1 << 16];
  private int length;

  ValueWriter(RecordShapes shapes) {
    this.shapes = shapes;
  }

  /** A type that has been written, and how often its values came again. */
  private static final class Type {
    private static final int ENOUGH = 256;
    private static final int SELDOM = 16;

    private final int number;
    private int values;
    private int repeated;

    Type(int number) {
      this.number = number;
    }

    /** Whether looking for an equal one is worth the time. */
    boolean mayComeAgain() {
      return values < ENOUGH || repeated * SELDOM > values;
    }
  }

  /** A value of a kind that cannot be kept. */
  static final class Unkept extends Exception {
    private static final long serialVersionUID = 1;

    Unkept(Class<?> type) {
      super("values of " + type + " are not kept");
    }
  }

  /** The values written so far. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /**
   * Writes one value.
   *
   * @throws Unkept if it is, or holds, something else than named above
   */
  void write(@Nullable Object value) throws Unkept {
    switch (value) {
      case null -> tag(Tag.NULL);
      case Boolean flag -> tag(flag ? Tag.TRUE : Tag.FALSE);
      case String text -> text(text);
      case Record part -> part(part);
      case Enum<?> constant -> {
        type(Tag.ENUM, constant.getDeclaringClass());
        text(constant.name());
      }
      case Integer number -> {
        tag(Tag.INTEGER);
        number(number);
      }
      case Long number -> {
        tag(Tag.LONG);
        eight(number);
      }
      case Double number -> {
        tag(Tag.DOUBLE);
        eight(Double.doubleToRawLongBits(number));
      }
      case BigInteger number -> {
        tag(Tag.BIG_INTEGER);
        block(number.toByteArray());
      }
      case Optional<?> optional -> {
        tag(Tag.OPTIONAL);
        write(optional.orElse(null));
      }
      case ImmutableList<?> list -> items(Tag.IMMUTABLE_LIST, list);
      case ImmutableSet<?> set -> items(Tag.IMMUTABLE_SET, set);
      case ImmutableMap<?, ?> map -> entries(Tag.IMMUTABLE_MAP, map);
      case List<?> list -> items(Tag.LIST, list);
      case Map<?, ?> map -> entries(Tag.MAP, map);
      default -> throw new Unkept(value.getClass());
    }
  }

  private void text(String text) {
    var known = texts.get(text);
    if (known == null) {
      tag(Tag.TEXT);
      block(text.getBytes(StandardCharsets.UTF_8));
      texts.put(text, numbered++);
    } else {
      tag(Tag.AGAIN);
      number(known);
    }
  }

  private void part(Record part) throws Unkept {
    var start = length;
    var numberedBefore = numbered;
    var type = type(Tag.RECORD, part.getClass());
    for (var component : shapes.of(part.getClass()).components(part)) {
      write(component);
    }
    type.values++;
    if (length - start > LONGEST_REPEATED || !type.mayComeAgain()) {
      numbered++;
      return;
    }
    var written = new String(bytes, start, length - start, StandardCharsets.ISO_8859_1);
    var known = parts.putIfAbsent(written, numbered);
    if (known == null || numbered > numberedBefore) {
      numbered++; // a reader numbers what is inside too, so that it must stay
    } else {
      type.repeated++;
      // What was written before names nothing for the first time, so nothing is lost with it.
      length = start;
      tag(Tag.AGAIN);
      number(known);
    }
  }

  /** A type is named in full the first time, by its number after that. */
  private Type type(byte tag, Class<?> type) throws Unkept {
    tag(tag);
    var known = types.get(type);
    if (known != null) {
      number(known.number);
      return known;
    }
    if (!RecordShapes.isKept(type)) {
      throw new Unkept(type);
    }
    var added = new Type(types.size());
    types.put(type, added);
    number(added.number);
    block(type.getName().getBytes(StandardCharsets.UTF_8));
    return added;
  }

  private void items(byte tag, Collection<?> items) throws Unkept {
    tag(tag);
    number(items.size());
    for (var item : items) {
      write(item);
    }
  }

  private void entries(byte tag, Map<?, ?> map) throws Unkept {
    tag(tag);
    number(map.size());
    for (var entry : map.entrySet()) {
      write(entry.getKey());
      write(entry.getValue());
    }
  }

  private void tag(byte tag) {
    room(1);
    bytes[length++] = tag;
  }

  /** Seven bits a byte, the lowest first. */
  private void number(int number) {
    room(5);
    var rest = number;
    while ((rest & ~0x7f) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void eight(long number) {
    room(8);
    for (var shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      bytes[length++] = (byte) (number >>> shift);
    }
  }

  private void block(byte[] block) {
    number(block.length);
    room(block.length);
    System.arraycopy(block, 0, bytes, length, block.length);
    length += block.length;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
