package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateFormattable;
import dev.headrace.compiler.template.value.TemplateOperand;
import dev.headrace.compiler.template.value.TemplateTemporal;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A day and time, with or without a zone; such as {@code run_started_at}.
 *
 * @param local what the clock on the wall shows
 * @param zone null when it has none
 */
public record PyDateTime(LocalDateTime local, @Nullable PyTimeZone zone)
    implements TemplateOperand, TemplateFormattable, TemplateTemporal {

  public PyDateTime {
    local = local.truncatedTo(ChronoUnit.MICROS);
  }

  /** An instant as the clocks of a zone show it. */
  public static PyDateTime of(Instant instant, ZoneId zone) {
    return new PyDateTime(LocalDateTime.ofInstant(instant, zone), new PyTimeZone(zone));
  }

  static PyDateTime require(@Nullable Object value) {
    if (value instanceof PyDateTime moment) {
      return moment;
    }
    throw Values.fault("a datetime is expected, not " + Values.typeName(value));
  }

  PyDateTime withZone(PyTimeZone other) {
    return new PyDateTime(local, other);
  }

  PyDateTime inZone(PyTimeZone other) {
    return new PyDateTime(LocalDateTime.ofInstant(instant(), other.zone()), other);
  }

  /** A datetime without a zone is taken as UTC. */
  Instant instant() {
    return zone == null ? local.toInstant(ZoneOffset.UTC) : local.atZone(zone.zone()).toInstant();
  }

  @Override
  public @Nullable Object attribute(String name) {
    return switch (name) {
      case "tzinfo" -> zone;
      case "date" -> (TemplateCallable) call -> new PyDate(local.toLocalDate());
      case "time", "timetz" -> (TemplateCallable) call -> new PyTime(local.toLocalTime());
      case "strftime" -> (TemplateCallable) call -> format(call.requireString(0, "format"));
      case "isoformat" -> (TemplateCallable) call -> iso(Values.text(call.argument(0, "sep", "T")));
      case "replace" -> (TemplateCallable) this::replaced;
      case "timestamp" ->
          (TemplateCallable)
              call -> ChronoUnit.MICROS.between(Instant.EPOCH, instant()) / 1_000_000.0;
      case "astimezone" ->
          (TemplateCallable)
              call ->
                  call.argument(0, "tz") instanceof PyTimeZone other
                      ? inZone(other)
                      : inZone(PyTimeZone.UTC);
      case "utcoffset" -> (TemplateCallable) call -> zone == null ? null : zone.offset(instant());
      case "tzname" -> (TemplateCallable) call -> zone == null ? null : format("%Z");
      default -> {
        var time = PyTime.part(local.toLocalTime(), name);
        var common = time == null ? PyDate.part(local.toLocalDate(), name) : time;
        yield common == null ? Undefined.member(this, name) : common;
      }
    };
  }

  private PyDateTime replaced(Call call) {
    var date = PyDate.replaced(local.toLocalDate(), call);
    var time =
        time(
            part(call, 3, "hour", local.getHour()),
            part(call, 4, "minute", local.getMinute()),
            part(call, 5, "second", local.getSecond()),
            part(call, 6, "microsecond", local.getNano() / 1_000));
    var other = call.argument(7, "tzinfo", zone);
    return new PyDateTime(date.atTime(time), other instanceof PyTimeZone given ? given : null);
  }

  static int part(Call call, int index, String name, int absent) {
    return Values.toInt(call.argument(index, name, (long) absent), name);
  }

  static LocalTime time(int hour, int minute, int second, int microsecond) {
    try {
      return LocalTime.of(hour, minute, second, Math.multiplyExact(microsecond, 1_000));
    } catch (DateTimeException | ArithmeticException e) {
      throw Values.fault("there is no time " + hour + ":" + minute + ":" + second);
    }
  }

  @Override
  public Temporal temporal() {
    return zone == null ? local : local.atZone(zone.zone());
  }

  @Override
  public String format(String spec) {
    return DateFormat.format(spec, local, zone);
  }

  @Override
  public Object operate(Operator operator, @Nullable Object other, boolean reversed) {
    if (other instanceof PyTimeDelta delta) {
      if (operator == Operator.ADD) {
        return new PyDateTime(local.plus(delta.microseconds(), ChronoUnit.MICROS), zone);
      }
      if (operator == Operator.SUBTRACT && !reversed) {
        return new PyDateTime(local.minus(delta.microseconds(), ChronoUnit.MICROS), zone);
      }
    }
    if (other instanceof PyDateTime moment && operator == Operator.SUBTRACT) {
      requireSameKind(moment);
      var between = ChronoUnit.MICROS.between(moment.instant(), instant());
      return new PyTimeDelta(reversed ? -between : between);
    }
    return Undefined.of("result");
  }

  private void requireSameKind(PyDateTime other) {
    if ((zone == null) != (other.zone == null)) {
      throw Values.fault("a datetime with a zone and one without cannot be compared");
    }
  }

  @Override
  public OptionalInt order(@Nullable Object other) {
    if (!(other instanceof PyDateTime moment)) {
      return OptionalInt.empty();
    }
    requireSameKind(moment);
    return OptionalInt.of(instant().compareTo(moment.instant()));
  }

  private String iso(String separator) {
    return local.toLocalDate()
        + separator
        + DateFormat.time(local.toLocalTime())
        + (zone == null ? "" : DateFormat.offset(local, zone, ":"));
  }

  @Override
  public String repr() {
    return "datetime.datetime(%s)".formatted(toString());
  }

  @Override
  public String toString() {
    return iso(" ");
  }
}
