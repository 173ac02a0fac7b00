package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A time zone.
 *
 * @param zone its rules
 */
public record PyTimeZone(ZoneId zone) implements TemplateObject {
  public static final PyTimeZone UTC = new PyTimeZone(ZoneOffset.UTC);

  /** The zone of that name in the tz database. */
  static PyTimeZone named(String name) {
    try {
      return name.equalsIgnoreCase("utc") ? UTC : new PyTimeZone(ZoneId.of(name));
    } catch (DateTimeException e) {
      throw Values.fault("there is no time zone `" + name + "`");
    }
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "zone", "key" -> toString();
      case "localize" ->
          (TemplateCallable) call -> PyDateTime.require(call.argument(0, "dt")).withZone(this);
      case "normalize", "fromutc" ->
          (TemplateCallable) call -> PyDateTime.require(call.argument(0, "dt")).inZone(this);
      case "utcoffset" ->
          (TemplateCallable)
              call -> {
                var at = PyDateTime.require(call.argument(0, "dt")).withZone(this).instant();
                return offset(at);
              };
      default -> Undefined.member(this, name);
    };
  }

  PyTimeDelta offset(Instant at) {
    var seconds = zone.getRules().getOffset(at).getTotalSeconds();
    return new PyTimeDelta(seconds * PyTimeDelta.SECOND);
  }

  @Override
  public String toString() {
    return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
  }
}
