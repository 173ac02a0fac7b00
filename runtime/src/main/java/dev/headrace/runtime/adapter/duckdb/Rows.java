package dev.headrace.runtime.adapter.duckdb;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDateTime;
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
  private Rows() {}

  static QueryResult read(Statement statement) throws SQLException {
    try (var result = statement.getResultSet()) {
      return result == null ? QueryResult.NONE : read(result);
    }
  }

  private static QueryResult read(ResultSet result) throws SQLException {
    var meta = result.getMetaData();
    var columns = ImmutableList.<ColumnInfo>builder();
    for (var column = 1; column <= meta.getColumnCount(); column++) {
      columns.add(new ColumnInfo(meta.getColumnName(column), meta.getColumnTypeName(column)));
    }
    var rows = ImmutableList.<List<@Nullable Object>>builder();
    while (result.next()) {
      var row = new ArrayList<@Nullable Object>(meta.getColumnCount());
      for (var column = 1; column <= meta.getColumnCount(); column++) {
        row.add(value(result, column, meta.getColumnTypeName(column)));
      }
      rows.add(row);
    }
    return new QueryResult(columns.build(), rows.build(), QueryResult.Response.NONE);
  }

  private static @Nullable Object value(ResultSet result, int column, String type)
      throws SQLException {
    // As a java.sql.Timestamp it would go through this machine's own zone.
    return type.startsWith("TIMESTAMP") && !type.endsWith("ZONE")
        ? result.getObject(column, LocalDateTime.class)
        : plain(result.getObject(column));
  }

  private static @Nullable Object plain(@Nullable Object value) throws SQLException {
    return switch (value) {
      case null -> null;
      case Byte number -> number.longValue();
      case Short number -> number.longValue();
      case Integer number -> number.longValue();
      case Float number -> number.doubleValue();
      case Boolean truth -> truth;
      case Long number -> number;
      case Double number -> number;
      case BigInteger number -> number;
      case BigDecimal number -> number;
      case TemporalAccessor time -> time;
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
