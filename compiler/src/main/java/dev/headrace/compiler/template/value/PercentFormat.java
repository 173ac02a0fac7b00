package dev.headrace.compiler.template.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code "%s has %05.2f" % (name, x)}. */
public final class PercentFormat {
  private final String format;
  private final @Nullable Object values;
  private final List<?> list;
  private int at;
  private int next;

  private PercentFormat(String format, @Nullable Object values) {
    this.format = format;
    this.values = values;
    this.list = values instanceof PyTuple tuple ? tuple : PyTuple.of(values);
  }

  /** The format with the values put in; several values come as a {@link PyTuple}. */
  public static String format(String format, @Nullable Object values) {
    return new PercentFormat(format, values).apply();
  }

  private String apply() {
    var out = new StringBuilder();
    while (at < format.length()) {
      var c = format.charAt(at++);
      if (c == '%') {
        out.append(conversion());
      } else {
        out.append(c);
      }
    }
    if (next < list.size() && !(values instanceof Map<?, ?>)) {
      throw Values.fault("not all values fit into the format " + Values.repr(format));
    }
    return out.toString();
  }

  private String conversion() {
    String key = null;
    if (peek() == '(') {
      var end = format.indexOf(')', at);
      if (end < 0) {
        throw incomplete();
      }
      key = format.substring(at + 1, end);
      at = end + 1;
    }
    var flags = new StringBuilder();
    while ("-+ 0#".indexOf(peek()) >= 0) {
      flags.append(format.charAt(at++));
    }
    var width = number();
    var precision = -1;
    if (peek() == '.') {
      at++;
      precision = Math.max(0, number());
    }
    if (at >= format.length()) {
      throw incomplete();
    }
    var type = format.charAt(at++);
    if (type == '%') {
      return "%";
    }
    var body = body(type, key == null ? value() : Values.item(values, key), precision);
    return pad(body, flags.toString(), width, type);
  }

  private char peek() {
    return at < format.length() ? format.charAt(at) : '\0';
  }

  private int number() {
    if (peek() == '*') {
      at++;
      return Sizes.limitWidth(Values.toInt(value(), "*"));
    }
    var number = -1;
    while (peek() >= '0' && peek() <= '9') {
      number = Sizes.limitWidth(Math.max(0, number) * 10 + (format.charAt(at++) - '0'));
    }
    return number;
  }

  private @Nullable Object value() {
    if (next >= list.size()) {
      throw Values.fault("not enough values for the format " + Values.repr(format));
    }
    return list.get(next++);
  }

  private RuntimeException incomplete() {
    return Values.fault("the format " + Values.repr(format) + " is incomplete");
  }

  private String body(char type, @Nullable Object value, int precision) {
    return switch (type) {
      case 's' -> cut(Values.text(value), precision);
      case 'r', 'a' -> cut(Values.repr(value), precision);
      case 'c' ->
          value instanceof String text ? text : Character.toString(Values.toInt(value, "c"));
      case 'd', 'i', 'u' -> whole(value).toString();
      case 'x' -> whole(value).toString(16);
      case 'X' -> whole(value).toString(16).toUpperCase(Locale.ROOT);
      case 'o' -> whole(value).toString(8);
      case 'f', 'F' -> FormatSpec.fixed(value, precision < 0 ? 6 : Math.min(precision, 400));
      case 'e', 'E' ->
          FormatSpec.exponent(
              Values.toDouble(value, "e"), precision < 0 ? 6 : Math.min(precision, 400));
      case 'g', 'G' ->
          FormatSpec.general(
              Values.toDouble(value, "g"), precision < 0 ? 6 : Math.clamp(precision, 1, 400));
      default ->
          throw Values.fault(
              "`%" + type + "` is no conversion in the format " + Values.repr(format));
    };
  }

  private static String cut(String text, int precision) {
    return precision >= 0 && precision < text.length() ? text.substring(0, precision) : text;
  }

  private static BigInteger whole(@Nullable Object value) {
    return Values.isInteger(value)
        ? Numbers.big(value)
        : new BigDecimal(Values.toDouble(value, "d")).toBigInteger();
  }

  private static String pad(String body, String flags, int width, char type) {
    var numeric = "sra".indexOf(type) < 0;
    var signed = body;
    if (numeric && !body.startsWith("-")) {
      signed = (flags.contains("+") ? "+" : flags.contains(" ") ? " " : "") + body;
    }
    var missing = width - signed.length();
    if (missing <= 0) {
      return signed;
    }
    if (flags.contains("-")) {
      return signed + " ".repeat(missing);
    }
    if (numeric && flags.contains("0")) {
      var hasSign = "+- ".indexOf(signed.charAt(0)) >= 0;
      return hasSign
          ? signed.charAt(0) + "0".repeat(missing) + signed.substring(1)
          : "0".repeat(missing) + signed;
    }
    return " ".repeat(missing) + signed;
  }
}
