package dev.headrace.runtime.cli;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.engine.Answer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes a query's rows, as a table for people or as JSON. */
final class ShownRows {
  private ShownRows() {}

  /** One object on one line: {@code {"node": ..., "show": [{column: value}]}}. */
  static String json(Answer.Shown shown) {
    var names = uniqueNames(shown);
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (var row : shown.rows()) {
      var values = new LinkedHashMap<String, @Nullable Object>();
      for (var i = 0; i < names.size(); i++) {
        values.put(names.get(i), jsonValue(row.get(i)));
      }
      rows.add(values);
    }
    var answer = new LinkedHashMap<String, @Nullable Object>();
    answer.put("node", shown.node());
    answer.put("show", rows);
    return Json.write(answer) + "\n";
  }

  /** A second column of the same name gets a number, or it would hide the first. */
  private static ImmutableList<String> uniqueNames(Answer.Shown shown) {
    var names = new LinkedHashSet<String>();
    for (var column : shown.columns()) {
      var name = column.value();
      for (var number = 2; !names.add(name); number++) {
        name = column.value() + "_" + number;
      }
    }
    return names.stream().collect(ImmutableList.toImmutableList());
  }

  private static @Nullable Object jsonValue(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Double number when number.isNaN() || number.isInfinite() -> number.toString();
      case Float number when number.isNaN() || number.isInfinite() -> number.toString();
      case Number number -> number;
      case Boolean bool -> bool;
      case List<?> items -> {
        var values = new ArrayList<@Nullable Object>();
        items.forEach(item -> values.add(jsonValue(item)));
        yield values;
      }
      case Map<?, ?> map -> {
        var values = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> values.put(String.valueOf(key), jsonValue(item)));
        yield values;
      }
      default -> text(value);
    };
  }

  /** Columns under one another, numbers to the right. */
  static String table(Answer.Shown shown) {
    var cells = new ArrayList<List<String>>();
    cells.add(shown.columns().stream().map(column -> column.value()).toList());
    for (var row : shown.rows()) {
      cells.add(row.stream().map(value -> value == null ? "NULL" : text(value)).toList());
    }
    var widths =
        IntStream.range(0, shown.columns().size())
            .map(i -> cells.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toArray();
    var text = new StringBuilder();
    for (var number = 0; number < cells.size(); number++) {
      line(text, cells.get(number), widths, number == 0 ? null : shown.rows().get(number - 1));
      if (number == 0) {
        text.append(
            IntStream.of(widths)
                .mapToObj(width -> "-".repeat(width + 2))
                .collect(Collectors.joining("+", "|", "|\n")));
      }
    }
    return text.toString();
  }

  private static void line(
      StringBuilder text, List<String> cells, int[] widths, @Nullable List<?> values) {
    text.append('|');
    for (var i = 0; i < widths.length; i++) {
      var right = values != null && values.get(i) instanceof Number;
      var cell = cells.get(i);
      text.append(' ')
          .append(
              right ? Strings.padStart(cell, widths[i], ' ') : Strings.padEnd(cell, widths[i], ' '))
          .append(" |");
    }
    text.append('\n');
  }

  private static String text(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case LocalDateTime at -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
      case LocalTime at -> DateTimeFormatter.ISO_LOCAL_TIME.format(at);
      case OffsetDateTime at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
      case ZonedDateTime at -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
      case Instant at -> DateTimeFormatter.ISO_INSTANT.format(at);
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      default -> value.toString();
    };
  }
}
