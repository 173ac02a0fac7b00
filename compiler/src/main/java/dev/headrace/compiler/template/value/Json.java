package dev.headrace.compiler.template.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON text, laid out as Python's {@code json.dumps} does. */
public final class Json {
  private static final int DEEPEST = 200;

  private final StringBuilder out = new StringBuilder();
  private final boolean sorted;
  private final boolean ascii;
  private final String indent;

  private Json(boolean sorted, boolean ascii, int indent) {
    this.sorted = sorted;
    this.ascii = ascii;
    this.indent = " ".repeat(Math.max(0, indent));
  }

  /**
   * The value as JSON.
   *
   * @param sorted whether a dict's keys are sorted
   * @param indent spaces per level; 0 for one line
   */
  public static String text(@Nullable Object value, boolean sorted, int indent) {
    var json = new Json(sorted, true, indent);
    json.write(value, 0);
    return json.out.toString();
  }

  private void write(@Nullable Object value, int depth) {
    Sizes.limitText(out.length());
    if (depth > DEEPEST) {
      throw Values.fault("the value is nested too deeply for JSON");
    }
    switch (value) {
      case null -> out.append("null");
      case String text -> string(text);
      case Boolean bool -> out.append(bool);
      case Double number -> out.append(number(number));
      case BigDecimal number -> out.append(number.toPlainString());
      case Number number -> out.append(number);
      case Map<?, ?> map -> map(map, depth);
      case Collection<?> collection -> elements(collection, depth);
      case Undefined undefined -> throw Values.undefined(undefined);
      case TemplateObject object -> {
        var elements = object.iterate();
        if (elements == null) {
          string(object.text());
        } else {
          elements(Values.list(object), depth);
        }
      }
      default -> throw Values.fault("`" + Values.typeName(value) + "` cannot be written as JSON");
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    return Double.isInfinite(number)
        ? (number > 0 ? "Infinity" : "-Infinity")
        : Numbers.text(number);
  }

  private void elements(Collection<?> elements, int depth) {
    out.append('[');
    var separator = "";
    for (var element : elements) {
      next(separator, depth + 1);
      write(element, depth + 1);
      separator = indent.isEmpty() ? ", " : ",";
    }
    close(']', !elements.isEmpty(), depth);
  }

  private void map(Map<?, ?> map, int depth) {
    out.append('{');
    var keys = new ArrayList<@Nullable Object>(map.keySet());
    if (sorted) {
      keys.sort(Values::compare);
    }
    var separator = "";
    for (var key : keys) {
      next(separator, depth + 1);
      string(key instanceof Boolean || key == null ? Json.text(key, false, 0) : Values.text(key));
      out.append(": ");
      write(map.get(key), depth + 1);
      separator = indent.isEmpty() ? ", " : ",";
    }
    close('}', !keys.isEmpty(), depth);
  }

  private void next(String separator, int depth) {
    out.append(separator);
    if (!indent.isEmpty()) {
      out.append('\n').append(indent.repeat(depth));
    }
  }

  private void close(char bracket, boolean filled, int depth) {
    if (filled && !indent.isEmpty()) {
      out.append('\n').append(indent.repeat(depth));
    }
    out.append(bracket);
  }

  private void string(String text) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ' || (ascii && c > 126)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
