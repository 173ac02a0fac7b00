package dev.headrace.runtime.adapter;

import dev.headrace.compiler.json.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as text that every engine reads alike, for engines that are sent CSV. */
public final class LoadedText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private LoadedText() {}

  /** A value of a row; bytes as hexadecimal digits. */
  public static String of(Object value) {
    return switch (value) {
      case String text -> text;
      case BigDecimal number -> number.toPlainString();
      case LocalDate day -> era(day, DAY.format(day));
      case LocalTime time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time);
      case LocalDateTime at -> at(at, "");
      case OffsetDateTime at ->
          at(at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(), "+00:00");
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case List<?> list -> json(list);
      case Map<?, ?> map -> json(map);
      default -> value.toString();
    };
  }

  private static String at(LocalDateTime at, String zone) {
    var time = DateTimeFormatter.ISO_LOCAL_TIME.format(at);
    return era(at, DAY.format(at) + " " + time + zone);
  }

  private static String era(Temporal day, String text) {
    return day.get(ChronoField.ERA) == IsoEra.BCE.getValue() ? text + " BC" : text;
  }

  /** A list or map as JSON. */
  public static String json(Object value) {
    return Json.write(member(value));
  }

  private static @Nullable Object member(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean truth -> truth;
      case Double number when number.isNaN() || number.isInfinite() -> number.toString();
      case Number number -> number;
      case List<?> list -> {
        var members = new ArrayList<@Nullable Object>();
        list.forEach(each -> members.add(member(each)));
        yield members;
      }
      case Map<?, ?> map -> {
        var members = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, each) -> members.put(String.valueOf(key), member(each)));
        yield members;
      }
      default -> of(value);
    };
  }
}
