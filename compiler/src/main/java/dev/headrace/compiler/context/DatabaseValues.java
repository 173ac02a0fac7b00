package dev.headrace.compiler.context;

import dev.headrace.compiler.template.module.PyDate;
import dev.headrace.compiler.template.module.PyDateTime;
import dev.headrace.compiler.template.module.PyTime;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a database gives into values a template computes with. */
final class DatabaseValues {
  private DatabaseValues() {}

  static List<@Nullable Object> row(List<? extends @Nullable Object> row) {
    var values = new ArrayList<@Nullable Object>(row.size());
    row.forEach(value -> values.add(of(value)));
    return Collections.unmodifiableList(values);
  }

  private static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Float number -> number.doubleValue();
      case BigInteger number -> number.bitLength() < Long.SIZE ? number.longValue() : number;
      case BigDecimal number ->
          number.scale() <= 0 ? of(number.toBigInteger()) : (Object) number.doubleValue();
      case LocalDate date -> new PyDate(date);
      case LocalTime time -> new PyTime(time);
      case LocalDateTime local -> new PyDateTime(local, null);
      case OffsetDateTime time -> PyDateTime.of(time.toInstant(), time.getOffset());
      case ZonedDateTime time -> PyDateTime.of(time.toInstant(), time.getZone());
      case Instant instant -> PyDateTime.of(instant, ZoneOffset.UTC);
      case List<?> list -> row(list);
      default -> value;
    };
  }
}
