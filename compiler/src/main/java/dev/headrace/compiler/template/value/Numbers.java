package dev.headrace.compiler.template.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whole numbers without bounds, and Python's way to write a float. */
final class Numbers {
  static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);

  private Numbers() {}

  static boolean isWhole(@Nullable Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof BigInteger
        || value instanceof Short
        || value instanceof Byte;
  }

  static int signum(Number number) {
    return switch (number) {
      case Long whole -> Long.signum(whole);
      case BigInteger whole -> whole.signum();
      case BigDecimal decimal -> decimal.signum();
      default -> (int) Math.signum(number.doubleValue());
    };
  }

  static BigInteger big(@Nullable Object value) {
    return switch (value) {
      case BigInteger whole -> whole;
      case Boolean bool -> bool ? BigInteger.ONE : BigInteger.ZERO;
      case Number number -> BigInteger.valueOf(number.longValue());
      case null, default -> throw new IllegalStateException("no whole number: " + value);
    };
  }

  static double decimal(@Nullable Object value) {
    return switch (value) {
      case Boolean bool -> bool ? 1 : 0;
      case Number number -> number.doubleValue();
      case null, default -> throw new IllegalStateException("no number: " + value);
    };
  }

  static Number shrink(BigInteger value) {
    return value.compareTo(MAX_LONG) <= 0 && value.compareTo(MIN_LONG) >= 0
        ? (Number) value.longValue()
        : value;
  }

  static @Nullable Object canonical(@Nullable Object value) {
    return switch (value) {
      case Integer whole -> (long) whole;
      case Short whole -> (long) whole;
      case Byte whole -> (long) whole;
      case Float number -> (double) number;
      case BigInteger whole -> shrink(whole);
      case null, default -> value;
    };
  }

  /** As Python's repr: shortest digits, exponent from 1e16 up and below 1e-4. */
  static String text(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    var digits = decimal.unscaledValue().abs().toString();
    var exponent = digits.length() - 1 - decimal.scale();
    if (exponent >= -4 && exponent < 16) {
      var plain = decimal.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return String.format(
        Locale.ROOT,
        "%s%se%s%02d",
        value < 0 ? "-" : "",
        mantissa,
        exponent < 0 ? "-" : "+",
        Math.abs(exponent));
  }
}
