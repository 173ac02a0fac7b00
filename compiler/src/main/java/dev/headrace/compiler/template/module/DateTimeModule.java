package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The module {@code datetime}. */
record DateTimeModule(Clock clock) implements TemplateObject {

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "datetime" -> new DateTimeType(clock);
      case "date" -> new DateType(clock);
      case "time" -> (TemplateCallable) call -> new PyTime(timeOf(call, 0));
      case "timedelta" -> (TemplateCallable) DateTimeModule::delta;
      case "timezone" -> new ZoneType();
      default -> Undefined.member(this, name);
    };
  }

  private static LocalTime timeOf(Call call, int index) {
    return PyDateTime.time(
        PyDateTime.part(call, index, "hour", 0),
        PyDateTime.part(call, index + 1, "minute", 0),
        PyDateTime.part(call, index + 2, "second", 0),
        PyDateTime.part(call, index + 3, "microsecond", 0));
  }

  private static Object delta(Call call) {
    call.rejectUnknown(
        "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks");
    var total =
        length(call, 0, "days", PyTimeDelta.DAY)
            .add(length(call, 1, "seconds", PyTimeDelta.SECOND))
            .add(length(call, 2, "microseconds", 1))
            .add(length(call, 3, "milliseconds", 1_000))
            .add(length(call, 4, "minutes", 60 * PyTimeDelta.SECOND))
            .add(length(call, 5, "hours", 3600 * PyTimeDelta.SECOND))
            .add(length(call, 6, "weeks", 7 * PyTimeDelta.DAY));
    if (total
            .abs()
            .compareTo(BigDecimal.valueOf(PyTimeDelta.DAY).multiply(BigDecimal.valueOf(4_000_000)))
        > 0) {
      throw Values.fault("the timedelta is too long");
    }
    return new PyTimeDelta(total.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  private static BigDecimal length(Call call, int index, String name, long unit) {
    var value = call.argument(index, name, 0L);
    return BigDecimal.valueOf(Values.toDouble(value, name)).multiply(BigDecimal.valueOf(unit));
  }

  private static LocalDate dateOf(Call call) {
    return PyDate.make(
        Values.toInt(call.argument(0, "year"), "year"),
        Values.toInt(call.argument(1, "month"), "month"),
        Values.toInt(call.argument(2, "day"), "day"));
  }

  /** {@code datetime.datetime}: makes one, and has functions of its own. */
  private record DateTimeType(Clock clock) implements TemplateObject, TemplateCallable {
    @Override
    public Object call(Call call) {
      var zone = call.argument(7, "tzinfo");
      return new PyDateTime(
          dateOf(call).atTime(timeOf(call, 3)), zone instanceof PyTimeZone given ? given : null);
    }

    @Override
    public Object attribute(String name) {
      return switch (name) {
        case "now" -> (TemplateCallable) call -> at(clock.instant(), call.argument(0, "tz"));
        case "today" -> (TemplateCallable) call -> at(clock.instant(), null);
        case "utcnow" ->
            (TemplateCallable)
                call ->
                    new PyDateTime(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), null);
        case "fromtimestamp" ->
            (TemplateCallable)
                call -> at(instant(call.argument(0, "timestamp")), call.argument(1, "tz"));
        case "utcfromtimestamp" ->
            (TemplateCallable)
                call ->
                    new PyDateTime(
                        LocalDateTime.ofInstant(
                            instant(call.argument(0, "timestamp")), ZoneOffset.UTC),
                        null);
        case "strptime" ->
            (TemplateCallable)
                call ->
                    DateParser.parse(
                        call.requireString(0, "date_string"), call.requireString(1, "format"));
        case "fromisoformat" ->
            (TemplateCallable) call -> isoDateTime(call.requireString(0, "date_string"));
        case "combine" ->
            (TemplateCallable)
                call ->
                    new PyDateTime(
                        PyDate.require(call.argument(0, "date"))
                            .date()
                            .atTime(
                                call.argument(1, "time") instanceof PyTime time
                                    ? time.time()
                                    : LocalTime.MIDNIGHT),
                        null);
        case "min" -> new PyDateTime(LocalDate.of(1, 1, 1).atStartOfDay(), null);
        case "max" ->
            new PyDateTime(
                LocalDate.of(9999, 12, 31).atTime(PyDateTime.time(23, 59, 59, 999_999)), null);
        default -> Undefined.member(this, name);
      };
    }

    private PyDateTime at(Instant instant, @Nullable Object zone) {
      return zone instanceof PyTimeZone given
          ? PyDateTime.of(instant, given.zone())
          : new PyDateTime(LocalDateTime.ofInstant(instant, clock.getZone()), null);
    }

    private static Instant instant(@Nullable Object seconds) {
      var micros = Math.rint(Values.toDouble(seconds, "timestamp") * 1_000_000);
      return Instant.EPOCH.plus((long) micros, ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
      return "<class 'datetime.datetime'>";
    }
  }

  private static PyDateTime isoDateTime(String text) {
    try {
      if (text.length() <= 10) {
        return new PyDateTime(LocalDate.parse(text).atStartOfDay(), null);
      }
      var iso = text.substring(0, 10) + "T" + text.substring(11);
      var offset = Math.max(iso.indexOf('+', 11), iso.indexOf('-', 11));
      if (iso.endsWith("Z")) {
        return new PyDateTime(
            LocalDateTime.parse(iso.substring(0, iso.length() - 1)), PyTimeZone.UTC);
      }
      return offset < 0
          ? new PyDateTime(LocalDateTime.parse(iso), null)
          : new PyDateTime(
              LocalDateTime.parse(iso.substring(0, offset)),
              new PyTimeZone(ZoneId.of(iso.substring(offset))));
    } catch (DateTimeException e) {
      throw Values.fault(Values.repr(text) + " is no date in ISO format");
    }
  }

  /** {@code datetime.date}. */
  private record DateType(Clock clock) implements TemplateObject, TemplateCallable {
    @Override
    public Object call(Call call) {
      return new PyDate(dateOf(call));
    }

    @Override
    public Object attribute(String name) {
      return switch (name) {
        case "today" -> (TemplateCallable) call -> new PyDate(LocalDate.now(clock));
        case "fromisoformat" ->
            (TemplateCallable)
                call ->
                    new PyDate(
                        isoDateTime(call.requireString(0, "date_string")).local().toLocalDate());
        default -> Undefined.member(this, name);
      };
    }

    @Override
    public String toString() {
      return "<class 'datetime.date'>";
    }
  }

  /** {@code datetime.timezone}. */
  private record ZoneType() implements TemplateObject, TemplateCallable {
    @Override
    public Object call(Call call) {
      if (!(call.argument(0, "offset") instanceof PyTimeDelta offset)
          || Math.abs(offset.microseconds()) > 18 * 3600 * PyTimeDelta.SECOND) {
        throw Values.fault("`timezone` needs a timedelta of less than 18 hours");
      }
      var seconds = (int) (offset.microseconds() / PyTimeDelta.SECOND);
      return new PyTimeZone(ZoneOffset.ofTotalSeconds(seconds));
    }

    @Override
    public Object attribute(String name) {
      return name.equals("utc") ? PyTimeZone.UTC : Undefined.member(this, name);
    }

    @Override
    public String toString() {
      return "<class 'datetime.timezone'>";
    }
  }
}
