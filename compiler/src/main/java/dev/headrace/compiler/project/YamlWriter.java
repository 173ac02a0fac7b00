package dev.headrace.compiler.project;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as PyYAML's block style does, so that {@code toyaml} gives what dbt gives. */
final class YamlWriter {
  private final StringBuilder out = new StringBuilder();

  private YamlWriter() {}

  static String write(@Nullable Object value) {
    var writer = new YamlWriter();
    switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> writer.map(map, 0);
      case Iterable<?> items when items.iterator().hasNext() -> writer.list(items, 0);
      case null, default -> {
        writer.inline(value);
        writer.out.append('\n');
        if (isPlain(value)) {
          writer.out.append("...\n");
        }
      }
    }
    return writer.out.toString();
  }

  private static boolean isPlain(@Nullable Object value) {
    return !(value instanceof Map<?, ?> || value instanceof Iterable<?>)
        && !(value instanceof CharSequence text && !isPlainText(text.toString()));
  }

  private void map(Map<?, ?> map, int indent) {
    var first = true;
    for (var entry : map.entrySet()) {
      if (!first) {
        indent(indent);
      }
      first = false;
      inline(entry.getKey());
      out.append(':');
      switch (entry.getValue()) {
        case Map<?, ?> inner when !inner.isEmpty() -> {
          out.append('\n');
          indent(indent + 2);
          map(inner, indent + 2);
        }
        case Iterable<?> items when items.iterator().hasNext() -> {
          out.append('\n');
          indent(indent);
          list(items, indent);
        }
        case null, default -> {
          out.append(' ');
          inline(entry.getValue());
          out.append('\n');
        }
      }
    }
  }

  private void list(Iterable<?> items, int indent) {
    for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
      out.append("- ");
      switch (each.next()) {
        case Map<?, ?> inner when !inner.isEmpty() -> map(inner, indent + 2);
        case Iterable<?> inner when inner.iterator().hasNext() -> list(inner, indent + 2);
        case null -> out.append("null\n");
        case Object item -> {
          inline(item);
          out.append('\n');
        }
      }
      if (each.hasNext()) {
        indent(indent);
      }
    }
  }

  private void indent(int width) {
    out.append(" ".repeat(width));
  }

  /** A scalar or an empty collection. */
  private void inline(@Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map -> out.append("{}");
      case Iterable<?> items -> out.append("[]");
      case Double number -> out.append(number(number));
      case Boolean bool -> out.append(bool);
      case Number number -> out.append(number);
      default -> text(value.toString());
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    return Double.toString(number).replace("E", "e");
  }

  private void text(String text) {
    if (isPlainText(text)) {
      out.append(text);
    } else if (text.chars().allMatch(c -> c >= ' ' && c != 0x7f)) {
      out.append('\'').append(text.replace("'", "''")).append('\'');
    } else {
      doubleQuoted(text);
    }
  }

  private void doubleQuoted(String text) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        case '\0' -> out.append("\\0");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append(String.format(Locale.ROOT, "\\x%02X", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Whether the text means itself when it stands without quotes. */
  private static boolean isPlainText(String text) {
    if (text.isEmpty() || !(PlainScalar.resolve(text) instanceof String) || looksLikeDate(text)) {
      return false;
    }
    var first = text.charAt(0);
    if ("#,[]{}&*!|>'\"%@`=".indexOf(first) >= 0
        || ("-?:".indexOf(first) >= 0 && (text.length() == 1 || text.charAt(1) == ' '))
        || text.startsWith("---")
        || text.startsWith("...")
        || text.equals("<<")) {
      return false;
    }
    return first != ' '
        && !text.endsWith(" ")
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && text.chars().allMatch(c -> c >= ' ' && c != 0x7f);
  }

  private static boolean looksLikeDate(String text) {
    return text.length() >= 8
        && text.charAt(4) == '-'
        && text.substring(0, 4).chars().allMatch(c -> c >= '0' && c <= '9')
        && Character.isDigit(text.charAt(5));
  }
}
