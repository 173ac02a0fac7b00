package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateFormattable;
import dev.headrace.compiler.template.value.TemplateOperand;
import dev.headrace.compiler.template.value.TemplateTemporal;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day.
 *
 * @param date the day
 */
public record PyDate(LocalDate date)
    implements TemplateOperand, TemplateFormattable, TemplateTemporal {

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "replace" -> (TemplateCallable) call -> new PyDate(replaced(date, call));
      case "strftime" -> (TemplateCallable) call -> format(call.requireString(0, "format"));
      case "isoformat" -> (TemplateCallable) call -> toString();
      default -> {
        var common = part(date, name);
        yield common == null ? Undefined.member(this, name) : common;
      }
    };
  }

  /** What dates and datetimes have in common; null for any other name. */
  static @Nullable Object part(LocalDate date, String name) {
    return switch (name) {
      case "year" -> (long) date.getYear();
      case "month" -> (long) date.getMonthValue();
      case "day" -> (long) date.getDayOfMonth();
      case "weekday" -> (TemplateCallable) call -> date.getDayOfWeek().getValue() - 1L;
      case "isoweekday" -> (TemplateCallable) call -> (long) date.getDayOfWeek().getValue();
      case "isocalendar" ->
          (TemplateCallable)
              call ->
                  PyTuple.of(
                      (long) date.get(IsoFields.WEEK_BASED_YEAR),
                      (long) date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                      (long) date.getDayOfWeek().getValue());
      case "toordinal" -> (TemplateCallable) call -> date.toEpochDay() + 719_163;
      default -> null;
    };
  }

  static LocalDate replaced(LocalDate date, Call call) {
    return make(
        Values.toInt(call.argument(0, "year", (long) date.getYear()), "year"),
        Values.toInt(call.argument(1, "month", (long) date.getMonthValue()), "month"),
        Values.toInt(call.argument(2, "day", (long) date.getDayOfMonth()), "day"));
  }

  static LocalDate make(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw Values.fault("there is no date " + year + "-" + month + "-" + day);
    }
  }

  static PyDate require(@Nullable Object value) {
    return switch (value) {
      case PyDate date -> date;
      case PyDateTime moment -> new PyDate(moment.local().toLocalDate());
      case null, default -> throw Values.fault("a date is expected, not " + Values.typeName(value));
    };
  }

  @Override
  public Temporal temporal() {
    return date;
  }

  @Override
  public String format(String spec) {
    return DateFormat.format(spec, date.atTime(LocalTime.MIDNIGHT), null);
  }

  @Override
  public Object operate(Operator operator, @Nullable Object other, boolean reversed) {
    if (other instanceof PyTimeDelta delta) {
      var days = Math.floorDiv(delta.microseconds(), PyTimeDelta.DAY);
      if (operator == Operator.ADD) {
        return new PyDate(date.plusDays(days));
      }
      if (operator == Operator.SUBTRACT && !reversed) {
        return new PyDate(date.minusDays(days));
      }
    }
    if (other instanceof PyDate day && operator == Operator.SUBTRACT) {
      var days = ChronoUnit.DAYS.between(day.date, date);
      return PyTimeDelta.ofDays(reversed ? -days : days);
    }
    return Undefined.of("result");
  }

  @Override
  public OptionalInt order(@Nullable Object other) {
    return other instanceof PyDate day
        ? OptionalInt.of(date.compareTo(day.date))
        : OptionalInt.empty();
  }

  @Override
  public String repr() {
    return "datetime.date(%d, %d, %d)"
        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
