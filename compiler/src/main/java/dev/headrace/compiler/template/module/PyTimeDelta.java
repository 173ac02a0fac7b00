package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateOperand;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A span of time.
 *
 * @param microseconds its length, negative into the past
 */
public record PyTimeDelta(long microseconds) implements TemplateOperand {
  static final long SECOND = 1_000_000L;
  static final long DAY = 86_400 * SECOND;

  static PyTimeDelta ofDays(long days) {
    return new PyTimeDelta(Math.multiplyExact(days, DAY));
  }

  private long days() {
    return Math.floorDiv(microseconds, DAY);
  }

  private long secondsOfDay() {
    return Math.floorMod(microseconds, DAY) / SECOND;
  }

  private long fraction() {
    return Math.floorMod(microseconds, SECOND);
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "days" -> days();
      case "seconds" -> secondsOfDay();
      case "microseconds" -> fraction();
      case "total_seconds" -> (TemplateCallable) call -> microseconds / (double) SECOND;
      default -> Undefined.member(this, name);
    };
  }

  @Override
  public boolean truth() {
    return microseconds != 0;
  }

  @Override
  public Object operate(Operator operator, @Nullable Object other, boolean reversed) {
    if (other instanceof PyTimeDelta delta) {
      var left = reversed ? delta.microseconds : microseconds;
      var right = reversed ? microseconds : delta.microseconds;
      return switch (operator) {
        case ADD -> new PyTimeDelta(Math.addExact(left, right));
        case SUBTRACT -> new PyTimeDelta(Math.subtractExact(left, right));
        case DIVIDE -> (double) left / nonZero(right);
        case FLOOR_DIVIDE -> Math.floorDiv(left, nonZero(right));
        case MODULO -> new PyTimeDelta(Math.floorMod(left, nonZero(right)));
        case MULTIPLY, POWER -> Undefined.of("result");
      };
    }
    if (!Values.isNumber(other)) {
      return Undefined.of("result");
    }
    if (operator == Operator.MULTIPLY) {
      return scaled(Values.toDouble(other, "factor"));
    }
    if (reversed) {
      return operator == Operator.ADD && Values.equal(other, 0L) ? this : Undefined.of("result");
    }
    return switch (operator) {
      case DIVIDE -> scaled(1 / nonZero(Values.toDouble(other, "divisor")));
      case FLOOR_DIVIDE ->
          new PyTimeDelta(
              (long) Math.floor(microseconds / nonZero(Values.toDouble(other, "divisor"))));
      case ADD -> Values.equal(other, 0L) ? this : Undefined.of("result");
      case SUBTRACT, MODULO, POWER, MULTIPLY -> Undefined.of("result");
    };
  }

  private PyTimeDelta scaled(double factor) {
    return new PyTimeDelta((long) Math.rint(microseconds * factor));
  }

  private static long nonZero(long divisor) {
    if (divisor == 0) {
      throw Values.fault("division by zero");
    }
    return divisor;
  }

  private static double nonZero(double divisor) {
    if (divisor == 0) {
      throw Values.fault("division by zero");
    }
    return divisor;
  }

  @Override
  public OptionalInt order(@Nullable Object other) {
    return other instanceof PyTimeDelta delta
        ? OptionalInt.of(Long.compare(microseconds, delta.microseconds))
        : OptionalInt.empty();
  }

  /** As Python: {@code 1 day, 2:03:04}. */
  @Override
  public String toString() {
    var seconds = secondsOfDay();
    var text =
        String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (fraction() != 0) {
      text += String.format(Locale.ROOT, ".%06d", fraction());
    }
    var days = days();
    return days == 0 ? text : days + (Math.abs(days) == 1 ? " day, " : " days, ") + text;
  }
}
