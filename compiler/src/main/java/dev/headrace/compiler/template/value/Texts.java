package dev.headrace.compiler.template.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How values print. */
final class Texts {
  /** A list that holds itself would print for ever. */
  private static final int DEEPEST = 60;

  private Texts() {}

  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case String text -> text;
      case Boolean bool -> bool ? "True" : "False";
      case Long whole -> Long.toString(whole);
      case Double number -> Numbers.text(number);
      case Float number -> Numbers.text(number);
      case BigDecimal decimal -> decimal.toPlainString();
      case Undefined undefined -> "";
      case TemplateObject object -> object.text();
      case TemplateCallable callable -> callable(callable);
      default -> isContainer(value) ? repr(value) : value.toString();
    };
  }

  private static String callable(TemplateCallable callable) {
    var text = callable.toString();
    return text.contains("$$Lambda") ? "<function>" : text;
  }

  static String repr(@Nullable Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof TemplateObject object) {
      return object.repr();
    }
    if (value instanceof Undefined) {
      return "Undefined";
    }
    if (!isContainer(value)) {
      return text(value);
    }
    var out = new StringBuilder();
    write(value, out, 0);
    return out.toString();
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?> || value instanceof Set<?>;
  }

  private static void write(@Nullable Object value, StringBuilder out, int depth) {
    if (depth > DEEPEST) {
      out.append("...");
      return;
    }
    switch (value) {
      case PyTuple tuple -> {
        elements(tuple, '(', out, depth);
        out.append(tuple.size() == 1 ? ",)" : ")");
      }
      case List<?> list -> {
        elements(list, '[', out, depth);
        out.append(']');
      }
      case Set<?> set -> {
        if (set.isEmpty()) {
          out.append("set()");
        } else {
          elements(set, '{', out, depth);
          out.append('}');
        }
      }
      case Map<?, ?> map -> entries(map, out, depth);
      case null, default -> out.append(repr(value));
    }
  }

  private static void elements(Iterable<?> elements, char open, StringBuilder out, int depth) {
    out.append(open);
    var separator = "";
    for (var element : elements) {
      Sizes.limitText(out.length());
      out.append(separator);
      write(element, out, depth + 1);
      separator = ", ";
    }
  }

  private static void entries(Map<?, ?> map, StringBuilder out, int depth) {
    out.append('{');
    var separator = "";
    for (var entry : map.entrySet()) {
      Sizes.limitText(out.length());
      out.append(separator);
      write(entry.getKey(), out, depth + 1);
      out.append(": ");
      write(entry.getValue(), out, depth + 1);
      separator = ", ";
    }
    out.append('}');
  }

  static String quoted(String text) {
    var quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var out = new StringBuilder(text.length() + 2).append(quote);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c == quote) {
            out.append('\\').append(c);
          } else if (c < ' ' || c == 127) {
            out.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append(quote).toString();
  }
}
