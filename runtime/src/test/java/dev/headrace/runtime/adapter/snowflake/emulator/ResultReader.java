package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what DuckDB gave as Snowflake's answers write it. */
final class ResultReader {
  private final ResultSet result;
  private final ImmutableList<ColumnType> columns;
  private final ZoneId zone;

  private ResultReader(ResultSet result, ZoneId zone) throws SQLException {
    this.result = result;
    this.columns = columns(result.getMetaData());
    this.zone = zone;
  }

  static Rows read(ResultSet result, ZoneId zone) throws SQLException {
    var reader = new ResultReader(result, zone);
    var rows = new ArrayList<List<@Nullable String>>();
    while (result.next()) {
      rows.add(reader.row());
    }
    return new Rows(StatementType.SELECT, reader.columns, rows);
  }

  static ImmutableList<ColumnType> columns(ResultSetMetaData metadata) throws SQLException {
    var columns = ImmutableList.<ColumnType>builder();
    for (var i = 1; i <= metadata.getColumnCount(); i++) {
      columns.add(
          ColumnType.of(
              Name.stored(metadata.getColumnLabel(i)).text(), metadata.getColumnTypeName(i)));
    }
    return columns.build();
  }

  private List<@Nullable String> row() throws SQLException {
    var row = new ArrayList<@Nullable String>(columns.size());
    for (var i = 1; i <= columns.size(); i++) {
      row.add(result.getObject(i) == null ? null : value(columns.get(i - 1), i));
    }
    return Collections.unmodifiableList(row);
  }

  private String value(ColumnType column, int index) throws SQLException {
    return switch (column.kind()) {
      case FIXED ->
          result.getObject(index) instanceof BigDecimal number
              ? number.toPlainString()
              : result.getString(index);
      case BOOLEAN -> result.getBoolean(index) ? "1" : "0";
      case DATE -> String.valueOf(result.getObject(index, LocalDate.class).toEpochDay());
      case TIME -> {
        var time = result.getObject(index, LocalTime.class);
        yield seconds(time.toSecondOfDay(), time.get(ChronoField.NANO_OF_SECOND));
      }
      case TIMESTAMP_NTZ -> {
        var time = result.getObject(index, LocalDateTime.class);
        yield seconds(time.toEpochSecond(ZoneOffset.UTC), time.get(ChronoField.NANO_OF_SECOND));
      }
      case TIMESTAMP_TZ -> {
        var time = result.getObject(index, OffsetDateTime.class).toInstant();
        var offset = zone.getRules().getOffset(time).getTotalSeconds() / 60;
        yield seconds(time.getEpochSecond(), time.getNano()) + " " + (1440 + offset);
      }
      case BINARY -> {
        var bytes = result.getBlob(index);
        yield HexFormat.of().withUpperCase().formatHex(bytes.getBytes(1, (int) bytes.length()));
      }
      case REAL, TEXT, VARIANT, ARRAY, OBJECT -> String.valueOf(result.getObject(index));
    };
  }

  private static String seconds(long seconds, int nanos) {
    return "%d.%09d".formatted(seconds, nanos);
  }
}
