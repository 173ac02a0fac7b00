package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateFormattable;
import dev.headrace.compiler.template.value.TemplateOperand;
import dev.headrace.compiler.template.value.Undefined;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A time of day.
 *
 * @param time the time
 */
public record PyTime(LocalTime time) implements TemplateOperand, TemplateFormattable {

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "strftime" -> (TemplateCallable) call -> format(call.requireString(0, "format"));
      case "isoformat" -> (TemplateCallable) call -> toString();
      default -> {
        var common = part(time, name);
        yield common == null ? Undefined.member(this, name) : common;
      }
    };
  }

  /** What times and datetimes have in common; null for any other name. */
  static @Nullable Object part(LocalTime time, String name) {
    return switch (name) {
      case "hour" -> (long) time.getHour();
      case "minute" -> (long) time.getMinute();
      case "second" -> (long) time.getSecond();
      case "microsecond" -> time.getNano() / 1_000L;
      default -> null;
    };
  }

  @Override
  public String format(String spec) {
    return DateFormat.format(spec, LocalDate.of(1900, 1, 1).atTime(time), null);
  }

  @Override
  public Object operate(Operator operator, @Nullable Object other, boolean reversed) {
    return Undefined.of("result");
  }

  @Override
  public OptionalInt order(@Nullable Object other) {
    return other instanceof PyTime moment
        ? OptionalInt.of(time.compareTo(moment.time))
        : OptionalInt.empty();
  }

  @Override
  public String toString() {
    return DateFormat.time(time);
  }
}
