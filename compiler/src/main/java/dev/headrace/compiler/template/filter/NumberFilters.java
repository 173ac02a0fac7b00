package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Filters on numbers. */
final class NumberFilters implements Filter.Family {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of("abs", "int", "float", "round", "filesizeformat");

  @Override
  public ImmutableSet<String> names() {
    return NAMES;
  }

  @Override
  public boolean has(String name) {
    return NAMES.contains(name);
  }

  @Override
  public @Nullable Object apply(String name, @Nullable Object input, Call call) {
    return switch (name) {
      case "abs" -> abs(input);
      case "int" -> toInteger(input, call);
      case "float" -> toFloat(input, call);
      case "round" -> round(input, call);
      case "filesizeformat" -> fileSize(toDouble(input), Values.truth(call.argument(0, "binary")));
      default -> throw new IllegalStateException(name);
    };
  }

  private static @Nullable Object abs(@Nullable Object input) {
    return Values.compare(input, 0L) < 0
        ? Values.arithmetic(Operator.SUBTRACT, 0L, input)
        : Values.arithmetic(Operator.ADD, 0L, input);
  }

  private static @Nullable Object toInteger(@Nullable Object input, Call call) {
    reject(input);
    var absent = call.argument(0, "default", 0L);
    if (Values.isInteger(input)) {
      return Values.arithmetic(Operator.ADD, 0L, input);
    }
    if (input instanceof Number number) {
      return whole(number.doubleValue(), absent);
    }
    if (!(input instanceof String text)) {
      return absent;
    }
    var base = Values.toInt(call.argument(1, "base", 10L), "base");
    var digits = digits(text, base);
    try {
      return Values.integer(new BigInteger(digits, Math.clamp(base, 2, 36)));
    } catch (NumberFormatException notWhole) {
      var number = parse(text);
      return number == null ? absent : whole(number, absent);
    }
  }

  private static String digits(String text, int base) {
    var digits = text.strip().replace("_", "").toLowerCase(Locale.ROOT);
    var prefix = base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : " ";
    return digits.startsWith(prefix) ? digits.substring(2) : digits;
  }

  private static @Nullable Object whole(double number, @Nullable Object absent) {
    return Double.isNaN(number) || Double.isInfinite(number)
        ? absent
        : Values.integer(new BigDecimal(number).toBigInteger());
  }

  private static @Nullable Double parse(String text) {
    var number = text.strip().replace("_", "").toLowerCase(Locale.ROOT);
    try {
      return switch (number) {
        case "inf", "+inf", "infinity" -> Double.POSITIVE_INFINITY;
        case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
        case "nan" -> Double.NaN;
        default ->
            number.endsWith("d") || number.endsWith("f") || number.contains("x")
                ? null
                : Double.valueOf(number);
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Object toFloat(@Nullable Object input, Call call) {
    reject(input);
    var absent = call.argument(0, "default", 0.0);
    if (Values.isNumber(input)) {
      return toDouble(input);
    }
    var number = input instanceof String text ? parse(text) : null;
    return number == null ? absent : number;
  }

  private static void reject(@Nullable Object input) {
    if (input instanceof Undefined undefined) {
      throw Values.undefined(undefined);
    }
  }

  private static double toDouble(@Nullable Object input) {
    reject(input);
    return Values.toDouble(input, "number");
  }

  /** Python rounds halves to even; {@code ceil} and {@code floor} are the other methods. */
  private static Object round(@Nullable Object input, Call call) {
    reject(input);
    var precision = Values.toInt(call.argument(0, "precision", 0L), "precision");
    var method = Values.text(call.argument(1, "method", "common"));
    var mode =
        switch (method) {
          case "common" -> RoundingMode.HALF_EVEN;
          case "ceil" -> RoundingMode.CEILING;
          case "floor" -> RoundingMode.FLOOR;
          default -> throw Values.fault("`round` has no method `" + method + "`");
        };
    if (Values.isInteger(input) && mode == RoundingMode.HALF_EVEN) {
      var whole = new BigDecimal(Values.text(Values.arithmetic(Operator.ADD, 0L, input)));
      return Values.integer(whole.setScale(Math.clamp(precision, -400, 0), mode).toBigInteger());
    }
    var number = toDouble(input);
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return number;
    }
    var exact =
        mode == RoundingMode.HALF_EVEN ? new BigDecimal(number) : BigDecimal.valueOf(number);
    return exact.setScale(Math.clamp(precision, -400, 400), mode).doubleValue();
  }

  private static String fileSize(double bytes, boolean binary) {
    var base = binary ? 1024 : 1000;
    if (bytes < base) {
      return bytes == 1 ? "1 Byte" : (long) bytes + " Bytes";
    }
    var prefixes = "kMGTPEZY";
    var unit = (double) base;
    var i = 0;
    while (i < prefixes.length() - 1 && bytes >= unit * base) {
      unit *= base;
      i++;
    }
    var prefix =
        binary ? Character.toUpperCase(prefixes.charAt(i)) + "i" : prefixes.substring(i, i + 1);
    return String.format(Locale.ROOT, "%.1f %sB", bytes / unit, prefix);
  }
}
