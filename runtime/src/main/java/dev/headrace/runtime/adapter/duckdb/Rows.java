package dev.headrace.runtime.adapter.duckdb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.runtime.adapter.RowReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** Reads a result into values that anything can compute with. */
final class Rows {
  private static final ImmutableSet<String> LOCAL_TIMES =
      ImmutableSet.of("TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS");

  private static final ImmutableSet<String> NUMBERS_AS_TEXT = ImmutableSet.of("BIGNUM", "VARINT");

  /** The engine's last microsecond, and its counterpart. */
  private static final LocalDateTime LAST = LocalDateTime.parse("+294247-01-10T04:00:54.775807");

  private static final LocalDateTime FIRST = LocalDateTime.parse("-290308-12-21T19:59:06");

  private Rows() {}

  /** All rows at once; bytes as hexadecimal digits. */
  static QueryResult read(Statement statement) throws SQLException {
    var gathered = new Gathered();
    read(statement, gathered);
    return gathered.columns == null
        ? QueryResult.NONE
        : new QueryResult(gathered.columns, gathered.rows.build(), QueryResult.Response.NONE);
  }

  /** Rows as they come; says nothing of a statement without a result. */
  static void read(Statement statement, RowReader reader) throws SQLException {
    try (var result = statement.getResultSet()) {
      if (result != null) {
        read(result, reader);
      }
    } catch (DateTimeException odd) {
      // The driver has no value for 24:00:00, which the engine has.
      throw new SQLException("a value cannot be read, cast it to text: " + odd.getMessage(), odd);
    }
  }

  private static final class Gathered implements RowReader {
    private final ImmutableList.Builder<List<@Nullable Object>> rows = ImmutableList.builder();
    private @Nullable ImmutableList<ColumnInfo> columns;

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

  private static void read(ResultSet result, RowReader reader) throws SQLException {
    var meta = result.getMetaData();
    var described = ImmutableList.<ColumnInfo>builder();
    for (var column = 1; column <= meta.getColumnCount(); column++) {
      described.add(new ColumnInfo(meta.getColumnName(column), meta.getColumnTypeName(column)));
    }
    var columns = described.build();
    reader.columns(columns);
    while (result.next()) {
      var row = new ArrayList<@Nullable Object>(columns.size());
      for (var column = 1; column <= columns.size(); column++) {
        row.add(value(result, column, columns.get(column - 1).type()));
      }
      reader.row(row);
    }
  }

  private static @Nullable Object value(ResultSet result, int column, String type)
      throws SQLException {
    if (NUMBERS_AS_TEXT.contains(type)) {
      var digits = result.getString(column);
      return digits == null ? null : new BigInteger(digits);
    }
    if (type.equals("TIME")) {
      return time(result, column);
    }
    if (LOCAL_TIMES.contains(type)) {
      // As a java.sql.Timestamp it would go through this machine's own zone.
      return finite(result.getObject(column, LocalDateTime.class));
    }
    var value = result.getObject(column);
    return value instanceof Blob blob ? blob.getBytes(1, (int) blob.length()) : plain(value);
  }

  /** 24:00:00 is a time to DuckDB and none to Java. */
  private static @Nullable Object time(ResultSet result, int column) throws SQLException {
    try {
      return plain(result.getObject(column));
    } catch (DateTimeException endOfDay) {
      return "24:00:00";
    }
  }

  /** Beyond all times the engine knows two more, which the driver takes for the outermost. */
  private static @Nullable Object finite(@Nullable Object time) {
    return switch (time) {
      case LocalDateTime at when !at.isBefore(LAST) -> "infinity";
      case LocalDateTime at when !at.isAfter(FIRST) -> "-infinity";
      case LocalDate day when !day.isBefore(LAST.toLocalDate()) -> "infinity";
      case LocalDate day when !day.isAfter(FIRST.toLocalDate()) -> "-infinity";
      case OffsetDateTime at when !at.toLocalDateTime().isBefore(LAST.minusDays(1)) -> "infinity";
      case OffsetDateTime at when !at.toLocalDateTime().isAfter(FIRST.plusDays(1)) -> "-infinity";
      case null, default -> time;
    };
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Float number -> Double.valueOf(number.toString());
      case Boolean truth -> truth;
      case Long number -> number;
      case Double number -> number;
      case BigInteger number -> number;
      case BigDecimal number -> number;
      case TemporalAccessor time -> finite(time);
      case Timestamp time -> time.toLocalDateTime();
      case Array array -> list((Object[]) array.getArray());
      case DuckDBStruct struct -> map(struct.getMap());
      case Struct struct -> list(struct.getAttributes());
      case Map<?, ?> map -> map(map);
      case Blob blob -> HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length()));
      default -> value.toString();
    };
  }

  private static List<@Nullable Object> list(@Nullable Object[] items) throws SQLException {
    var list = new ArrayList<@Nullable Object>(items.length);
    for (var item : items) {
      list.add(plain(item));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(Map<?, ?> entries) throws SQLException {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : entries.entrySet()) {
      map.put(String.valueOf(entry.getKey()), plain(entry.getValue()));
    }
    return map;
  }
}
