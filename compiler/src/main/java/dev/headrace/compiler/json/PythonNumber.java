package dev.headrace.compiler.json;

import java.math.BigDecimal;
import java.util.Locale;

/** Prints fractions as Python does: shortest digits, an exponent from 1e16 on and below 1e-4. */
final class PythonNumber {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e16;

  private PythonNumber() {}

  static String format(double number) {
    var size = Math.abs(number);
    if (size == 0) {
      return Double.toString(number);
    }
    var exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN) {
      var plain = exact.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    var exponent = exact.precision() - exact.scale() - 1;
    return exact.movePointLeft(exponent).stripTrailingZeros().toPlainString()
        + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
