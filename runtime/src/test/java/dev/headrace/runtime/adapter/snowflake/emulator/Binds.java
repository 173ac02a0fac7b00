package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;

/** The values of a statement's question marks, given one after the other; used by one thread. */
final class Binds {
  /** A statement that is only described keeps its question marks. */
  static final Binds NONE = new Binds(ImmutableList.of());

  private final ImmutableList<String> literals;
  private int at;

  private Binds(ImmutableList<String> literals) {
    this.literals = literals;
  }

  /** One for each time the statement is to run: once, or as often as values were gathered. */
  static ImmutableList<Binds> of(JsonNode bindings) {
    if (bindings.isEmpty()) {
      return ImmutableList.of(NONE);
    }
    var first = bindings.path("1").path("value");
    var runs = ImmutableList.<Binds>builder();
    for (var run = 0; run < (first.isArray() ? first.size() : 1); run++) {
      var literals = ImmutableList.<String>builder();
      for (var i = 1; i <= bindings.size(); i++) {
        var bind = bindings.path(String.valueOf(i));
        var value = bind.path("value");
        literals.add(literal(bind.path("type").asText(), value.isArray() ? value.get(run) : value));
      }
      runs.add(new Binds(literals.build()));
    }
    return runs.build();
  }

  String next() {
    return literals.isEmpty() ? "?" : literals.get(at++);
  }

  private static String literal(String type, JsonNode value) {
    if (value.isNull()) {
      return "NULL";
    }
    var text = value.asText();
    return switch (type) {
      case "FIXED", "REAL" -> text;
      case "BOOLEAN" -> text.equals("1") || text.equals("true") ? "TRUE" : "FALSE";
      case "DATE" -> "DATE '" + instant(text, 3).toString().substring(0, 10) + "'";
      case "TIME" -> "TIME '" + LocalTime.ofNanoOfDay(Long.parseLong(text)) + "'";
      case "TIMESTAMP_NTZ", "TIMESTAMP" ->
          "TIMESTAMP '" + instant(text, 9).toString().replace("Z", "") + "'";
      case "TIMESTAMP_LTZ" -> "TIMESTAMPTZ '" + instant(text, 9) + "'";
      case "TIMESTAMP_TZ" -> "TIMESTAMPTZ '" + instant(text.split(" ", 2)[0], 9) + "'";
      case "BINARY" -> "from_hex('" + text + "')";
      default -> Translation.literal(text);
    };
  }

  private static Instant instant(String units, int digits) {
    var seconds = new BigDecimal(units).movePointLeft(digits);
    var whole = seconds.setScale(0, RoundingMode.FLOOR);
    return Instant.ofEpochSecond(
        whole.longValueExact(), seconds.subtract(whole).movePointRight(9).longValue());
  }
}
