package dev.headrace.runtime.cache;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link ValueWriter} wrote, in the same order. Bytes that were written by another
 * program, or damaged, end in some {@link RuntimeException}.
 */
final class ValueReader {
  private final RecordShapes shapes;
  private final byte[] bytes;
  private final List<Object> numbered = new ArrayList<>();
  private final List<Class<?>> types = new ArrayList<>();
  private int at;

  ValueReader(RecordShapes shapes, byte[] bytes) {
    this.shapes = shapes;
    this.bytes = bytes;
  }

  <T> T read(Class<T> type) {
    return type.cast(value());
  }

  @Nullable Object read() {
    var tag = bytes[at++];
    return switch (tag) {
      case Tag.NULL -> null;
      case Tag.TRUE -> true;
      case Tag.FALSE -> false;
      case Tag.INTEGER -> number();
      case Tag.LONG -> eight();
      case Tag.DOUBLE -> Double.longBitsToDouble(eight());
      case Tag.BIG_INTEGER -> bigInteger();
      case Tag.TEXT -> kept(text());
      case Tag.AGAIN -> numbered.get(number());
      case Tag.ENUM -> constant(type(), read(String.class));
      case Tag.RECORD -> kept(part());
      case Tag.OPTIONAL -> Optional.ofNullable(read());
      case Tag.IMMUTABLE_LIST -> ImmutableList.copyOf(filled());
      case Tag.IMMUTABLE_SET -> ImmutableSet.copyOf(filled());
      case Tag.IMMUTABLE_MAP -> immutableMap();
      case Tag.LIST -> new ArrayList<>(Arrays.asList(items()));
      case Tag.MAP -> map();
      default -> throw new IllegalStateException("no value begins with " + tag);
    };
  }

  private static Object constant(Class<?> type, String name) {
    for (var constant : type.getEnumConstants()) {
      if (constant instanceof Enum<?> each && each.name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalStateException(type + " has no " + name);
  }

  private Object kept(Object value) {
    numbered.add(value);
    return value;
  }

  private Object part() {
    var shape = shapes.of(type());
    var components = new @Nullable Object[shape.size()];
    for (var index = 0; index < components.length; index++) {
      components[index] = read();
    }
    return shape.make(components);
  }

  private Class<?> type() {
    var number = number();
    if (number == types.size()) {
      types.add(RecordShapes.named(text()));
    }
    return types.get(number);
  }

  private @Nullable Object[] items() {
    var items = new @Nullable Object[number()];
    for (var index = 0; index < items.length; index++) {
      items[index] = read();
    }
    return items;
  }

  /** Items none of which is null. */
  private Object[] filled() {
    var items = new Object[number()];
    for (var index = 0; index < items.length; index++) {
      items[index] = value();
    }
    return items;
  }

  private Object value() {
    var value = read();
    if (value == null) {
      throw new IllegalStateException("null where a value was written");
    }
    return value;
  }

  private ImmutableMap<Object, Object> immutableMap() {
    var size = number();
    var map = ImmutableMap.builderWithExpectedSize(size);
    for (var index = 0; index < size; index++) {
      map.put(value(), value());
    }
    return map.buildOrThrow();
  }

  private Map<@Nullable Object, @Nullable Object> map() {
    var size = number();
    var map = LinkedHashMap.<@Nullable Object, @Nullable Object>newLinkedHashMap(size);
    for (var index = 0; index < size; index++) {
      map.put(read(), read());
    }
    return map;
  }

  private int number() {
    var number = 0;
    for (var shift = 0; ; shift += 7) {
      var part = bytes[at++];
      number |= (part & 0x7f) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  private long eight() {
    var number = 0L;
    for (var shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      number |= (bytes[at++] & 0xffL) << shift;
    }
    return number;
  }

  private String text() {
    var length = number();
    var text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  private BigInteger bigInteger() {
    var length = number();
    var number = new BigInteger(bytes, at, length);
    at += length;
    return number;
  }
}
