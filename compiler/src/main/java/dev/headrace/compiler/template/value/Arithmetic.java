package dev.headrace.compiler.template.value;

import dev.headrace.compiler.diagnostic.Code;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's operators on numbers, strings, lists, sets and dates. */
final class Arithmetic {
  /** A power or repetition beyond this would only fill the memory. */
  private static final int LARGEST = 1_000_000;

  private Arithmetic() {}

  static @Nullable Object apply(Operator operator, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return whole(operator, a, b);
    }
    if (Values.isNumber(left) && Values.isNumber(right)) {
      return numbers(operator, left, right);
    }
    if (operator == Operator.MODULO && left instanceof String format) {
      return PercentFormat.format(format, right);
    }
    Comparisons.rejectUndefined(left);
    Comparisons.rejectUndefined(right);
    if (left instanceof TemplateOperand operand) {
      var result = operand.operate(operator, right, false);
      if (!(result instanceof Undefined)) {
        return result;
      }
    }
    if (right instanceof TemplateOperand operand) {
      var result = operand.operate(operator, left, true);
      if (!(result instanceof Undefined)) {
        return result;
      }
    }
    var result =
        switch (operator) {
          case ADD -> joined(left, right);
          case MULTIPLY -> repeated(left, right);
          case SUBTRACT -> without(left, right);
          case DIVIDE, FLOOR_DIVIDE, MODULO, POWER -> null;
        };
    if (result == null) {
      throw Values.fault(
          "`%s` cannot be applied to %s and %s"
              .formatted(operator.symbol(), Values.typeName(left), Values.typeName(right)));
    }
    return result;
  }

  private static @Nullable Object joined(@Nullable Object left, @Nullable Object right) {
    if (left instanceof String a && right instanceof String b) {
      Sizes.limitText((long) a.length() + b.length());
      return a + b;
    }
    if (left instanceof List<?> a
        && right instanceof List<?> b
        && left instanceof PyTuple == right instanceof PyTuple) {
      Sizes.limitElements((long) a.size() + b.size());
      var all = new ArrayList<@Nullable Object>(a);
      all.addAll(b);
      return left instanceof PyTuple ? PyTuple.copyOf(all) : all;
    }
    return null;
  }

  private static @Nullable Object repeated(@Nullable Object left, @Nullable Object right) {
    if (Values.isInteger(left) && !Values.isInteger(right)) {
      return repeated(right, left);
    }
    if (!Values.isInteger(right)) {
      return null;
    }
    var times = Math.max(0, Values.toInt(right, "*"));
    if (left instanceof String text) {
      limit((long) text.length() * times);
      return text.repeat(times);
    }
    if (left instanceof List<?> list) {
      limit((long) list.size() * times);
      var all = new ArrayList<@Nullable Object>(list.size() * times);
      for (var i = 0; i < times; i++) {
        all.addAll(list);
      }
      return left instanceof PyTuple ? PyTuple.copyOf(all) : all;
    }
    return null;
  }

  private static void limit(long size) {
    if (size > LARGEST) {
      throw Values.fault(
          Code.TEMPLATE_LIMIT,
          "a repeated value may have at most " + LARGEST + " elements, not " + size);
    }
  }

  private static @Nullable Object without(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Set<?> a && right instanceof Set<?> b) {
      var rest = new LinkedHashSet<@Nullable Object>(a);
      rest.removeAll(b);
      return rest;
    }
    return null;
  }

  private static Object whole(Operator operator, long a, long b) {
    return switch (operator) {
      case ADD -> {
        var sum = a + b;
        yield ((a ^ sum) & (b ^ sum)) < 0 ? big(operator, a, b) : (Object) sum;
      }
      case SUBTRACT -> {
        var difference = a - b;
        yield ((a ^ b) & (a ^ difference)) < 0 ? big(operator, a, b) : (Object) difference;
      }
      case MULTIPLY -> {
        var high = Math.multiplyHigh(a, b);
        var low = a * b;
        yield (high == 0 && low >= 0) || (high == -1 && low < 0)
            ? (Object) low
            : big(operator, a, b);
      }
      case FLOOR_DIVIDE -> {
        rejectZero(b == 0);
        yield a == Long.MIN_VALUE && b == -1 ? big(operator, a, b) : (Object) Math.floorDiv(a, b);
      }
      case MODULO -> {
        rejectZero(b == 0);
        yield Math.floorMod(a, b);
      }
      case DIVIDE -> {
        rejectZero(b == 0);
        yield (double) a / b;
      }
      case POWER -> big(operator, a, b);
    };
  }

  private static Object big(Operator operator, long a, long b) {
    return big(operator, BigInteger.valueOf(a), BigInteger.valueOf(b));
  }

  private static Object big(Operator operator, BigInteger a, BigInteger b) {
    return switch (operator) {
      case ADD -> Numbers.shrink(a.add(b));
      case SUBTRACT -> Numbers.shrink(a.subtract(b));
      case MULTIPLY -> Numbers.shrink(a.multiply(b));
      case FLOOR_DIVIDE -> {
        rejectZero(b.signum() == 0);
        var parts = a.divideAndRemainder(b);
        var exact = parts[1].signum() == 0 || parts[1].signum() == b.signum();
        yield Numbers.shrink(exact ? parts[0] : parts[0].subtract(BigInteger.ONE));
      }
      case MODULO -> {
        rejectZero(b.signum() == 0);
        var rest = a.remainder(b);
        yield Numbers.shrink(
            rest.signum() == 0 || rest.signum() == b.signum() ? rest : rest.add(b));
      }
      case DIVIDE -> {
        rejectZero(b.signum() == 0);
        yield new BigDecimal(a).divide(new BigDecimal(b), MathContext.DECIMAL64).doubleValue();
      }
      case POWER -> {
        if (b.signum() < 0) {
          rejectZero(a.signum() == 0);
          yield Math.pow(a.doubleValue(), b.doubleValue());
        }
        var small = a.abs().bitLength() <= 1;
        if (!small && b.bitLength() > 31) {
          limit(Long.MAX_VALUE);
        }
        if (!small) {
          limit((long) a.bitLength() * b.intValueExact());
        }
        yield small ? smallPower(a, b) : Numbers.shrink(a.pow(b.intValueExact()));
      }
    };
  }

  /** The powers of -1, 0 and 1, whatever the exponent. */
  private static Object smallPower(BigInteger base, BigInteger exponent) {
    if (exponent.signum() == 0) {
      return 1L;
    }
    return base.signum() < 0 && !exponent.testBit(0) ? 1L : base.longValueExact();
  }

  private static Object numbers(Operator operator, @Nullable Object left, @Nullable Object right) {
    if (Values.isInteger(left) && Values.isInteger(right)) {
      return big(operator, Numbers.big(left), Numbers.big(right));
    }
    if ((left instanceof BigDecimal || right instanceof BigDecimal) && operator != Operator.POWER) {
      return exact(operator, Comparisons.exact(left), Comparisons.exact(right));
    }
    var a = Numbers.decimal(left);
    var b = Numbers.decimal(right);
    return switch (operator) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> {
        rejectZero(b == 0);
        yield a / b;
      }
      case FLOOR_DIVIDE -> {
        rejectZero(b == 0);
        yield Math.floor(a / b);
      }
      case MODULO -> {
        rejectZero(b == 0);
        var rest = a % b;
        yield rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
      }
      case POWER -> Math.pow(a, b);
    };
  }

  private static Object exact(Operator operator, BigDecimal a, BigDecimal b) {
    return switch (operator) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> {
        rejectZero(b.signum() == 0);
        yield a.divide(b, MathContext.DECIMAL128);
      }
      case FLOOR_DIVIDE -> {
        rejectZero(b.signum() == 0);
        yield a.divide(b, 0, RoundingMode.DOWN);
      }
      case MODULO -> {
        rejectZero(b.signum() == 0);
        yield a.remainder(b);
      }
      case POWER -> throw new IllegalStateException("a power of decimals is a float");
    };
  }

  private static void rejectZero(boolean zero) {
    if (zero) {
      throw Values.fault("division by zero");
    }
  }
}
