package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.runtime.adapter.RowReader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
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

  /** All rows at once; bytes as hexadecimal digits. */
  static QueryResult read(ResultSet result) throws SQLException {
    var gathered = new Gathered();
    read(result, gathered);
    return new QueryResult(gathered.columns, gathered.rows.build(), QueryResult.Response.NONE);
  }

  private static final class Gathered implements RowReader {
    private final ImmutableList.Builder<List<@Nullable Object>> rows = ImmutableList.builder();
    private ImmutableList<ColumnInfo> columns = ImmutableList.of();

    @Override
    public void columns(ImmutableList<ColumnInfo> columns) {
      this.columns = columns;
    }

    @Override
    public void row(List<@Nullable Object> values) {
      values.replaceAll(
          value -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
      rows.add(values);
    }
  }

  /** Rows as the driver fetches them. */
  static void read(ResultSet result, RowReader reader) throws SQLException {
    try (result) {
      var meta = result.getMetaData();
      var types = ImmutableList.<String>builder();
      var columns = ImmutableList.<ColumnInfo>builder();
      for (var column = 1; column <= meta.getColumnCount(); column++) {
        var type = meta.getColumnTypeName(column);
        types.add(type);
        columns.add(new ColumnInfo(meta.getColumnLabel(column), measured(type, meta, column)));
      }
      reader.columns(columns.build());
      var read = types.build();
      while (result.next()) {
        var row = new ArrayList<@Nullable Object>(read.size());
        for (var column = 1; column <= read.size(); column++) {
          row.add(value(result, column, read.get(column - 1)));
        }
        reader.row(row);
      }
    }
  }

  /** The driver says 0 for the precision of a number of any length. */
  private static String measured(String type, ResultSetMetaData meta, int column)
      throws SQLException {
    var precision = meta.getPrecision(column);
    if (type.startsWith("_")) {
      return type.substring(1) + "[]";
    }
    return type.equals("numeric") && precision > 0
        ? "numeric(%d,%d)".formatted(precision, meta.getScale(column))
        : type;
  }

  /** As {@code java.sql} values, times would go through this machine's own zone. */
  private static @Nullable Object value(ResultSet result, int column, String type)
      throws SQLException {
    return switch (type) {
      case "date" -> finite(result.getObject(column, LocalDate.class));
      case "timestamp" -> finite(result.getObject(column, LocalDateTime.class));
      case "timestamptz" -> finite(result.getObject(column, OffsetDateTime.class));
      case "time" -> time(result, column);
      case "bytea" -> result.getBytes(column);
      case "numeric" -> number(result, column);
      default -> plain(result.getObject(column));
    };
  }

  private static @Nullable Object time(ResultSet result, int column) throws SQLException {
    // 24:00:00 is a time to Postgres and none to Java.
    var text = result.getString(column);
    return text == null || text.startsWith("24") ? text : result.getObject(column, LocalTime.class);
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
