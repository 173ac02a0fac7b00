package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.Values;
import java.math.BigInteger;
import java.util.Locale;

/** The values of number literals. */
final class NumberLiterals {
  private NumberLiterals() {}

  static Number value(PlacedToken token, TemplateParser parser) {
    var text = token.getValue().replace("_", "").toLowerCase(Locale.ROOT);
    try {
      if (text.startsWith("0x")) {
        return Values.integer(new BigInteger(text.substring(2), 16));
      }
      if (text.startsWith("0o")) {
        return Values.integer(new BigInteger(text.substring(2), 8));
      }
      if (text.startsWith("0b")) {
        return Values.integer(new BigInteger(text.substring(2), 2));
      }
      return text.contains(".") || text.contains("e")
          ? (Number) Double.valueOf(text)
          : Values.integer(new BigInteger(text));
    } catch (NumberFormatException e) {
      throw parser.error(token, "`" + token.getValue() + "` is no number", null);
    }
  }
}
