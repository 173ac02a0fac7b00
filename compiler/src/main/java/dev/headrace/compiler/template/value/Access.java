package dev.headrace.compiler.template.value;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Attributes and items: {@code value.name} and {@code value[key]}. */
final class Access {
  private Access() {}

  static @Nullable Object attribute(@Nullable Object value, String name) {
    if (value instanceof TemplateObject object) {
      return object.attribute(name);
    }
    if (value instanceof Undefined undefined) {
      throw Values.undefined(undefined);
    }
    var method = method(value, name);
    if (method != null) {
      return method;
    }
    if (value instanceof Map<?, ?> map && map.containsKey(name)) {
      return Values.canonical(map.get(name));
    }
    return Undefined.absent(value, name);
  }

  static @Nullable Object item(@Nullable Object value, @Nullable Object key) {
    return switch (value) {
      case TemplateObject object -> item(object, key);
      case Undefined undefined -> throw Values.undefined(undefined);
      case Map<?, ?> map -> entry(map, key);
      case List<?> list when Values.isInteger(key) -> element(list, key);
      case String text when Values.isInteger(key) -> character(text, key);
      case null, default ->
          key instanceof String name
              ? attribute(value, name)
              : Undefined.absent(value, Values.text(key));
    };
  }

  private static @Nullable Object item(TemplateObject object, @Nullable Object key) {
    var item = object.item(key);
    return item instanceof Undefined && key instanceof String name ? object.attribute(name) : item;
  }

  private static @Nullable Object entry(Map<?, ?> map, @Nullable Object key) {
    if (Values.contains(map, key)) {
      var value = map.get(Values.canonical(key));
      return Values.canonical(value);
    }
    return key instanceof String name
        ? attribute(map, name)
        : Undefined.absent(map, Values.text(key));
  }

  private static @Nullable Object element(List<?> list, @Nullable Object key) {
    var index = Values.toInt(key, "index");
    var place = index < 0 ? index + list.size() : index;
    return place >= 0 && place < list.size()
        ? Values.canonical(list.get(place))
        : Undefined.absent(list, Integer.toString(index));
  }

  private static Object character(String text, @Nullable Object key) {
    var index = Values.toInt(key, "index");
    var length = text.codePointCount(0, text.length());
    var place = index < 0 ? index + length : index;
    return place >= 0 && place < length
        ? Character.toString(text.codePointAt(text.offsetByCodePoints(0, place)))
        : Undefined.absent(text, Integer.toString(index));
  }

  private static @Nullable TemplateCallable method(@Nullable Object value, String name) {
    return switch (value) {
      case String text when StringMethods.NAMES.contains(name) ->
          call -> StringMethods.call(text, name, call);
      case Map<?, ?> map when MapMethods.NAMES.contains(name) ->
          call -> MapMethods.call(map, name, call);
      case List<?> list when ListMethods.NAMES.contains(name) ->
          call -> ListMethods.call(list, name, call);
      case Set<?> set when SetMethods.NAMES.contains(name) ->
          call -> SetMethods.call(set, name, call);
      case Number number when name.equals("is_integer") ->
          call -> number.doubleValue() == Math.rint(number.doubleValue());
      case null, default -> null;
    };
  }
}
