package dev.headrace.compiler.template.filter;

import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Attributes given to filters by name: {@code attribute='config.schema'}. */
final class Paths {
  private Paths() {}

  /** The value at a dotted path; a number picks an item, several paths with commas a tuple. */
  static @Nullable Object value(@Nullable Object element, @Nullable Object path) {
    if (!(path instanceof String text)) {
      return Values.item(element, path);
    }
    if (text.indexOf(',') >= 0) {
      return PyTuple.of(
          java.util.Arrays.stream(text.split(",", -1))
              .map(part -> value(element, part.strip()))
              .toArray());
    }
    var value = element;
    for (var name : text.split("\\.", -1)) {
      if (value instanceof Undefined) {
        return value;
      }
      value = Values.item(value, isIndex(name) ? (Object) Long.valueOf(name) : name);
    }
    return value;
  }

  private static boolean isIndex(String name) {
    return !name.isEmpty()
        && name.length() < 10
        && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** What an element is compared by. */
  static @Nullable Object key(
      @Nullable Object element, @Nullable Object attribute, boolean caseSensitive) {
    var key = attribute == null ? element : value(element, attribute);
    return !caseSensitive && key instanceof String text ? text.toLowerCase(Locale.ROOT) : key;
  }

  static @Nullable Object grouping(
      @Nullable Object element,
      @Nullable Object attribute,
      @Nullable Object absent,
      boolean caseSensitive) {
    var key = key(element, attribute, caseSensitive);
    return key instanceof Undefined && absent != null ? absent : key;
  }

  static Comparator<@Nullable Object> order(@Nullable Object attribute, boolean caseSensitive) {
    return (left, right) ->
        Values.compare(key(left, attribute, caseSensitive), key(right, attribute, caseSensitive));
  }
}
