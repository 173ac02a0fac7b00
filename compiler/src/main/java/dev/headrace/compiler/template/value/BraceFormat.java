package dev.headrace.compiler.template.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code "{} {name} {0[key].attribute!r:>8}".format(...)}. */
final class BraceFormat {
  private final List<? extends @Nullable Object> positional;
  private final Map<String, ? extends @Nullable Object> named;
  private int next;

  private BraceFormat(
      List<? extends @Nullable Object> positional, Map<String, ? extends @Nullable Object> named) {
    this.positional = positional;
    this.named = named;
  }

  static String format(
      String format,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named) {
    return new BraceFormat(positional, named).apply(format, 0);
  }

  static Map<String, @Nullable Object> names(@Nullable Object mapping) {
    var names = new LinkedHashMap<String, @Nullable Object>();
    if (mapping instanceof Map<?, ?> map) {
      map.forEach((key, value) -> names.put(Values.text(key), value));
    }
    return names;
  }

  private String apply(String format, int depth) {
    var out = new StringBuilder();
    for (var i = 0; i < format.length(); i++) {
      var c = format.charAt(i);
      if ((c == '{' || c == '}') && i + 1 < format.length() && format.charAt(i + 1) == c) {
        out.append(c);
        i++;
      } else if (c == '{') {
        var end = closing(format, i);
        out.append(field(format.substring(i + 1, end), depth));
        i = end;
      } else if (c == '}') {
        throw Values.fault("a single `}` in the format " + Values.repr(format));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static int closing(String format, int open) {
    var depth = 0;
    for (var i = open; i < format.length(); i++) {
      if (format.charAt(i) == '{') {
        depth++;
      } else if (format.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    throw Values.fault("a `{` is not closed in the format " + Values.repr(format));
  }

  private String field(String field, int depth) {
    var colon = field.indexOf(':');
    var spec = colon < 0 ? "" : field.substring(colon + 1);
    var name = colon < 0 ? field : field.substring(0, colon);
    if (spec.indexOf('{') >= 0 && depth == 0) {
      spec = apply(spec, depth + 1);
    }
    var conversion =
        name.length() > 1 && name.charAt(name.length() - 2) == '!'
            ? name.charAt(name.length() - 1)
            : 0;
    var value = value(conversion == 0 ? name : name.substring(0, name.length() - 2));
    var converted =
        switch (conversion) {
          case 'r', 'a' -> Values.repr(value);
          case 's' -> Values.text(value);
          default -> value;
        };
    return FormatSpec.format(converted, spec);
  }

  private @Nullable Object value(String path) {
    var end = 0;
    while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
      end++;
    }
    var value = first(path.substring(0, end));
    while (end < path.length()) {
      var bracket = path.charAt(end) == '[';
      var from = end + 1;
      end = from;
      while (end < path.length()
          && (bracket
              ? path.charAt(end) != ']'
              : path.charAt(end) != '.' && path.charAt(end) != '[')) {
        end++;
      }
      var key = path.substring(from, end);
      value =
          bracket
              ? Values.item(value, isIndex(key) ? (Object) Long.valueOf(key) : key)
              : Values.attribute(value, key);
      end += bracket ? 1 : 0;
    }
    return value;
  }

  private static boolean isIndex(String key) {
    return !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private @Nullable Object first(String name) {
    if (name.isEmpty() || isIndex(name)) {
      var index = name.isEmpty() ? next++ : Integer.parseInt(name);
      if (index >= positional.size()) {
        throw Values.fault("the format wants more than " + positional.size() + " values");
      }
      return positional.get(index);
    }
    if (!named.containsKey(name)) {
      throw Values.fault("the format wants a value named `" + name + "`");
    }
    return named.get(name);
  }
}
