package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a result into values that anything can compute with. */
final class Rows {
  private Rows() {}

  static QueryResult read(ResultSet result) throws SQLException {
    try (result) {
      var meta = result.getMetaData();
      var columns = ImmutableList.<ColumnInfo>builder();
      for (var column = 1; column <= meta.getColumnCount(); column++) {
        columns.add(new ColumnInfo(meta.getColumnLabel(column), meta.getColumnTypeName(column)));
      }
      var read = columns.build();
      var rows = ImmutableList.<List<@Nullable Object>>builder();
      while (result.next()) {
        var row = new ArrayList<@Nullable Object>(read.size());
        for (var column = 1; column <= read.size(); column++) {
          row.add(value(result, column, read.get(column - 1).type()));
        }
        rows.add(row);
      }
      return new QueryResult(read, rows.build(), QueryResult.Response.NONE);
    }
  }

  /** As {@code java.sql} values, times would go through this machine's own zone. */
  private static @Nullable Object value(ResultSet result, int column, String type)
      throws SQLException {
    return switch (type) {
      case "date" -> finite(result.getObject(column, LocalDate.class));
      case "timestamp" -> finite(result.getObject(column, LocalDateTime.class));
      case "timestamptz" -> finite(result.getObject(column, OffsetDateTime.class));
      case "time" -> time(result, column);
      case "bytea" -> bytes(result.getBytes(column));
      case "numeric" -> number(result, column);
      default -> plain(result.getObject(column));
    };
  }

  private static @Nullable Object time(ResultSet result, int column) throws SQLException {
    // 24:00:00 is a time to Postgres and none to Java.
    var text = result.getString(column);
    return text == null || text.startsWith("24") ? text : result.getObject(column, LocalTime.class);
  }

  private static @Nullable Object bytes(byte @Nullable [] bytes) {
    return bytes == null ? null : HexFormat.of().formatHex(bytes);
  }

  /** Beyond all numbers there are three that Java has only among those with a fraction. */
  private static @Nullable Object number(ResultSet result, int column) throws SQLException {
    var text = result.getString(column);
    if (text == null) {
      return null;
    }
    return Character.isLetter(text.charAt(text.length() - 1))
        ? Double.valueOf(text)
        : new BigDecimal(text);
  }

  private static @Nullable Object finite(@Nullable Object time) {
    return switch (time) {
      case LocalDate day when day.equals(LocalDate.MAX) -> "infinity";
      case LocalDate day when day.equals(LocalDate.MIN) -> "-infinity";
      case LocalDateTime at when at.equals(LocalDateTime.MAX) -> "infinity";
      case LocalDateTime at when at.equals(LocalDateTime.MIN) -> "-infinity";
      case OffsetDateTime at when at.equals(OffsetDateTime.MAX) -> "infinity";
      case OffsetDateTime at when at.equals(OffsetDateTime.MIN) -> "-infinity";
      case null, default -> time;
    };
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Float number -> Double.valueOf(number.toString());
      case Long number -> number;
      case Double number -> number;
      case Boolean truth -> truth;
      case Array array -> list((Object[]) array.getArray());
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> list(@Nullable Object[] items) throws SQLException {
    var list = new ArrayList<@Nullable Object>(items.length);
    for (var item : items) {
      list.add(item instanceof Object[] inner ? list(inner) : plain(item));
    }
    return list;
  }
}
