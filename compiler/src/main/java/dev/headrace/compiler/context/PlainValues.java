package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a template's values into those that files can hold: scalars, lists and maps. */
final class PlainValues {
  private PlainValues() {}

  /** Null, Boolean, Long, BigInteger, Double, String, List or Map; other values as they print. */
  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean flag -> flag;
      case String text -> text;
      case Long number -> number;
      case BigInteger number -> number;
      case Double number -> number;
      case Undefined undefined -> null;
      case Map<?, ?> map -> map(map);
      case Collection<?> collection -> list(collection);
      case NamedValues values -> list(values.values());
      case TemplateObject object -> object.text();
      default -> Values.text(value);
    };
  }

  static Map<String, @Nullable Object> map(Map<?, ?> map) {
    var plain = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, value) -> plain.put(Values.text(key), of(value)));
    return plain;
  }

  private static List<@Nullable Object> list(Collection<? extends @Nullable Object> values) {
    var plain = new ArrayList<@Nullable Object>(values.size());
    values.forEach(value -> plain.add(of(value)));
    return plain;
  }
}
