package dev.headrace.compiler.project;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a scalar without quotes stands for, by the rules of PyYAML (<a
 * href="https://yaml.org/type/">YAML 1.1</a>). Dates stay text: a template prints both the same.
 */
final class PlainScalar {
  private static final BigInteger SIXTY = BigInteger.valueOf(60);

  private PlainScalar() {}

  /** Null, Boolean, Long, BigInteger, Double or the text itself. */
  static @Nullable Object resolve(String text) {
    if (text.isEmpty()) {
      return null;
    }
    var first = text.charAt(0);
    if (isDigit(first) || first == '-' || first == '+' || first == '.') {
      var number = number(text);
      return number == null ? text : number;
    }
    return text.length() <= 5 ? word(text) : text;
  }

  private static @Nullable Object word(String text) {
    return switch (text) {
      case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> true;
      case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> false;
      case "null", "Null", "NULL", "~" -> null;
      default -> text;
    };
  }

  private static @Nullable Number number(String text) {
    var start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
    var digits = text.substring(start);
    var negative = text.charAt(0) == '-';
    if (digits.isEmpty()) {
      return null;
    }
    var special = special(text, digits, negative);
    if (special != null) {
      return special;
    }
    if (digits.indexOf('.') >= 0) {
      return digits.indexOf(':') >= 0 ? sexagesimalFraction(digits, negative) : decimal(text);
    }
    return integer(digits, negative);
  }

  private static @Nullable Double special(String text, String digits, boolean negative) {
    return switch (digits) {
      case ".inf", ".Inf", ".INF" -> negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      case ".nan", ".NaN", ".NAN" -> text.equals(digits) ? Double.NaN : null;
      default -> null;
    };
  }

  private static @Nullable Number integer(String digits, boolean negative) {
    if (digits.indexOf(':') >= 0) {
      return digits.charAt(0) == '0' ? null : sexagesimal(digits, negative);
    }
    if (digits.charAt(0) != '0' || digits.length() == 1) {
      return whole(digits, 0, 10, negative);
    }
    return switch (digits.charAt(1)) {
      case 'b' -> whole(digits, 2, 2, negative);
      case 'x' -> whole(digits, 2, 16, negative);
      default -> whole(digits, 1, 8, negative);
    };
  }

  /** Digits of a base with {@code _} anywhere but first. */
  private static @Nullable Number whole(String text, int from, int base, boolean negative) {
    if (from >= text.length()) {
      return null;
    }
    for (var i = from; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c != '_' && (c > 'f' || Character.digit(c, base) < 0)) {
        return null;
      }
    }
    var digits = text.substring(from).replace("_", "");
    return digits.isEmpty() ? null : fit(new BigInteger(digits, base), negative);
  }

  private static Number fit(BigInteger magnitude, boolean negative) {
    var value = negative ? magnitude.negate() : magnitude;
    return value.bitLength() < Long.SIZE ? (Number) value.longValueExact() : value;
  }

  /** {@code 12:30:45} is 45045. */
  private static @Nullable Number sexagesimal(String text, boolean negative) {
    var sum = BigInteger.ZERO;
    var parts = text.split(":", -1);
    for (var i = 0; i < parts.length; i++) {
      var part = whole(parts[i], 0, 10, false);
      if (!isPlace(parts[i], i == 0) || part == null) {
        return null;
      }
      sum = sum.multiply(SIXTY).add(BigInteger.valueOf(part.longValue()));
    }
    return fit(sum, negative);
  }

  private static @Nullable Double sexagesimalFraction(String text, boolean negative) {
    var dot = text.indexOf('.');
    if (text.indexOf(':', dot) >= 0 || !areDigits(text, dot + 1)) {
      return null;
    }
    var sum = 0.0;
    var parts = text.substring(0, dot).split(":", -1);
    for (var i = 0; i < parts.length; i++) {
      if (!isPlace(parts[i], i == 0)) {
        return null;
      }
      sum = sum * 60 + Double.parseDouble(parts[i].replace("_", ""));
    }
    var fraction = "0." + text.substring(dot + 1).replace("_", "") + "0";
    var value = sum + Double.parseDouble(fraction);
    return negative ? -value : value;
  }

  /** A place of a number to the base 60: below 60, and of at most two digits unless the first. */
  private static boolean isPlace(String text, boolean first) {
    if (text.isEmpty() || !isDigit(text.charAt(0)) || !areDigits(text, 0)) {
      return false;
    }
    return first
        || text.length() == 1
        || (text.length() == 2 && text.charAt(0) < '6' && isDigit(text.charAt(1)));
  }

  /** {@code 1.5}, {@code .5}, {@code 1.}, {@code 1.5e+3}; an exponent must have a sign. */
  private static @Nullable Double decimal(String text) {
    var start = isDigit(text.charAt(0)) || text.charAt(0) == '.' ? 0 : 1;
    var dot = text.indexOf('.');
    var exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    var end = exponent < 0 ? text.length() : exponent;
    if (dot > end || !areDigits(text.substring(0, dot), start)) {
      return null;
    }
    if (!areDigits(text.substring(0, end), dot + 1)) {
      return null;
    }
    if (dot == start && (start > 0 || end <= dot + 1 || !isDigit(text.charAt(dot + 1)))) {
      return null;
    }
    if (dot > start && !isDigit(text.charAt(start))) {
      return null;
    }
    return exponent >= 0 && !isExponent(text, exponent + 1)
        ? null
        : (Double) Double.parseDouble(text.replace("_", ""));
  }

  private static boolean isExponent(String text, int from) {
    if (from + 1 >= text.length() || (text.charAt(from) != '-' && text.charAt(from) != '+')) {
      return false;
    }
    for (var i = from + 1; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areDigits(String text, int from) {
    for (var i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i)) && text.charAt(i) != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
