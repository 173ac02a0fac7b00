package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.runtime.adapter.RowReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a result into values that anything can compute with. */
final class Rows {
  private final ResultSet result;
  private final ResultSetMetaData meta;

  private Rows(ResultSet result) throws SQLException {
    this.result = result;
    this.meta = result.getMetaData();
  }

  static QueryResult read(ResultSet result) throws SQLException {
    try (result) {
      return new Rows(result).all();
    }
  }

  /** Rows as the driver fetches them, which it does page by page. */
  static void read(ResultSet result, RowReader reader) throws SQLException {
    try (result) {
      new Rows(result).each(reader);
    }
  }

  private QueryResult all() throws SQLException {
    var rows = ImmutableList.<List<@Nullable Object>>builder();
    while (result.next()) {
      var row = row();
      row.replaceAll(
          value -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
      rows.add(row);
    }
    return new QueryResult(columns(), rows.build(), QueryResult.Response.NONE);
  }

  private void each(RowReader reader) throws SQLException {
    reader.columns(columns());
    while (result.next()) {
      reader.row(row());
    }
  }

  private ImmutableList<ColumnInfo> columns() throws SQLException {
    var columns = ImmutableList.<ColumnInfo>builder();
    for (var column = 1; column <= meta.getColumnCount(); column++) {
      columns.add(new ColumnInfo(meta.getColumnLabel(column), type(column)));
    }
    return columns.build();
  }

  private List<@Nullable Object> row() throws SQLException {
    var row = new ArrayList<@Nullable Object>(meta.getColumnCount());
    for (var column = 1; column <= meta.getColumnCount(); column++) {
      row.add(value(column));
    }
    return row;
  }

  private String type(int column) throws SQLException {
    var name = meta.getColumnTypeName(column);
    return name.equals("NUMBER")
        ? "NUMBER(%d,%d)".formatted(meta.getPrecision(column), meta.getScale(column))
        : name;
  }

  private @Nullable Object value(int column) throws SQLException {
    return switch (meta.getColumnTypeName(column)) {
      case "DATE" -> date(result.getDate(column));
      case "TIME" -> time(column);
      case "TIMESTAMPNTZ", "TIMESTAMP_NTZ" -> local(result.getTimestamp(column));
      case "TIMESTAMPLTZ", "TIMESTAMPTZ", "TIMESTAMP_LTZ", "TIMESTAMP_TZ" ->
          instant(result.getTimestamp(column));
      case "BINARY" -> result.getBytes(column);
      default ->
          switch (meta.getColumnType(column)) {
            case Types.BIGINT,
                Types.INTEGER,
                Types.SMALLINT,
                Types.TINYINT,
                Types.DECIMAL,
                Types.NUMERIC ->
                number(result.getBigDecimal(column));
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> real(column);
            case Types.BOOLEAN, Types.BIT -> truth(column);
            default -> result.getString(column);
          };
    };
  }

  private static @Nullable Object date(java.sql.@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }

  /** The driver's times are without parts of a second, its timestamps have milliseconds of them. */
  private @Nullable Object time(int column) throws SQLException {
    var time = result.getTime(column);
    return time == null
        ? null
        : time.toLocalTime().withNano(result.getTimestamp(column).getNanos());
  }

  private static @Nullable Object local(@Nullable Timestamp at) {
    return at == null ? null : at.toLocalDateTime();
  }

  private static @Nullable Object instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant().atOffset(java.time.ZoneOffset.UTC);
  }

  private static @Nullable Object number(@Nullable BigDecimal number) {
    return number != null && number.scale() <= 0 && number.precision() <= 18
        ? Long.valueOf(number.longValueExact())
        : number;
  }

  private @Nullable Object real(int column) throws SQLException {
    var number = result.getDouble(column);
    return result.wasNull() ? null : number;
  }

  private @Nullable Object truth(int column) throws SQLException {
    var truth = result.getBoolean(column);
    return result.wasNull() ? null : truth;
  }
}
