package dev.headrace.compiler.template.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part after the colon in {@code "{:>8.2f}".format(x)}. */
final class FormatSpec {
  private final String text;
  private int at;
  private char fill = ' ';
  private char align;
  private char sign = '-';
  private boolean alternate;
  private int width;
  private @Nullable Character grouping;
  private int precision = -1;
  private char type;

  private FormatSpec(String text) {
    this.text = text;
  }

  static String format(@Nullable Object value, String spec) {
    if (spec.isEmpty()) {
      return Values.text(value);
    }
    if (value instanceof TemplateFormattable formattable) {
      return formattable.format(spec);
    }
    return new FormatSpec(spec).read().apply(value);
  }

  private FormatSpec read() {
    if (text.length() > 1 && "<>=^".indexOf(text.charAt(1)) >= 0) {
      fill = text.charAt(0);
      align = text.charAt(1);
      at = 2;
    } else if ("<>=^".indexOf(peek()) >= 0) {
      align = text.charAt(at++);
    }
    if ("+- ".indexOf(peek()) >= 0) {
      sign = text.charAt(at++);
    }
    alternate = accept('#');
    if (accept('0') && align == 0) {
      fill = '0';
      align = '=';
    }
    width = digits(0);
    if (peek() == ',' || peek() == '_') {
      grouping = text.charAt(at++);
    }
    if (accept('.')) {
      precision = digits(-1);
    }
    if (at < text.length()) {
      type = text.charAt(at++);
    }
    if (at < text.length() || width > 10_000 || precision > 400) {
      throw Values.fault("`" + text + "` is no format");
    }
    return this;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean accept(char c) {
    if (peek() == c) {
      at++;
      return true;
    }
    return false;
  }

  private int digits(int absent) {
    var number = absent;
    while (Character.digit(peek(), 10) >= 0) {
      number = Math.min(100_000, Math.max(number, 0) * 10 + Character.digit(text.charAt(at++), 10));
    }
    return number;
  }

  private String apply(@Nullable Object value) {
    var numeric = value instanceof Number || (value instanceof Boolean && type != 0 && type != 's');
    if (!numeric) {
      if (type != 0 && type != 's') {
        throw Values.fault("the format `" + text + "` does not fit " + Values.typeName(value));
      }
      var plain = Values.text(value);
      return pad(
          precision >= 0 && precision < plain.length() ? plain.substring(0, precision) : plain,
          '<');
    }
    var whole = Values.isInteger(value);
    var body =
        switch (type) {
          case 'd', 'n' -> group(wholeOf(value).toString());
          case 'x' -> (alternate ? "0x" : "") + wholeOf(value).toString(16);
          case 'X' ->
              (alternate ? "0X" : "") + wholeOf(value).toString(16).toUpperCase(Locale.ROOT);
          case 'o' -> (alternate ? "0o" : "") + wholeOf(value).toString(8);
          case 'b' -> (alternate ? "0b" : "") + wholeOf(value).toString(2);
          case 'c' -> Character.toString(Values.toInt(value, "character"));
          case 'f', 'F' -> group(fixed(value, precision < 0 ? 6 : precision));
          case '%' ->
              group(fixed(Values.toDouble(value, "%") * 100, precision < 0 ? 6 : precision)) + "%";
          case 'e', 'E' -> exponent(Values.toDouble(value, "e"), precision < 0 ? 6 : precision);
          case 'g', 'G' ->
              general(Values.toDouble(value, "g"), precision < 0 ? 6 : Math.max(1, precision));
          case 's', '\0' ->
              whole || precision < 0
                  ? group(Values.text(value))
                  : general(Values.toDouble(value, "g"), Math.max(1, precision));
          default -> throw Values.fault("`" + type + "` is no type of format");
        };
    if (!body.startsWith("-") && sign != '-') {
      body = sign + body;
    }
    return pad(body, '>');
  }

  private static BigInteger wholeOf(@Nullable Object value) {
    if (!Values.isInteger(value)) {
      throw Values.fault("the format needs a whole number, not " + Values.typeName(value));
    }
    return Numbers.big(value);
  }

  static String fixed(@Nullable Object value, int digits) {
    var number = Values.toDouble(value, "number");
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Numbers.text(number);
    }
    var exact = value instanceof Double ? new BigDecimal(number) : Comparisons.exact(value);
    var text = exact.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return number < 0 && !text.startsWith("-") ? "-" + text : text;
  }

  static String exponent(double value, int digits) {
    var text = String.format(Locale.ROOT, "%." + digits + "e", value);
    return text;
  }

  static String general(double value, int digits) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value == 0 ? "0" : Numbers.text(value);
    }
    var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    var exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent >= digits) {
      var mantissa = rounded.stripTrailingZeros().precision() - 1;
      return exponent(value, Math.max(0, mantissa));
    }
    var plain = rounded.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
  }

  private String group(String number) {
    if (grouping == null) {
      return number;
    }
    var start = number.startsWith("-") ? 1 : 0;
    var end = number.indexOf('.');
    var out = new StringBuilder(number);
    for (var i = (end < 0 ? number.length() : end) - 3; i > start; i -= 3) {
      out.insert(i, grouping.charValue());
    }
    return out.toString();
  }

  private String pad(String body, char natural) {
    var missing = width - body.codePointCount(0, body.length());
    if (missing <= 0) {
      return body;
    }
    var filling = String.valueOf(fill).repeat(missing);
    return switch (align == 0 ? natural : align) {
      case '<' -> body + filling;
      case '^' -> filling.substring(0, missing / 2) + body + filling.substring(missing / 2);
      case '=' -> {
        var signed = !body.isEmpty() && "+- ".indexOf(body.charAt(0)) >= 0;
        yield signed ? body.charAt(0) + filling + body.substring(1) : filling + body;
      }
      default -> filling + body;
    };
  }
}
