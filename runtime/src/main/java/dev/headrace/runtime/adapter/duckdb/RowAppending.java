package dev.headrace.runtime.adapter.duckdb;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.ColumnType.Decimal;
import dev.headrace.runtime.adapter.ColumnType.Other;
import dev.headrace.runtime.adapter.ColumnType.Plain;
import dev.headrace.runtime.adapter.ColumnType.Whole;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.LoadedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Puts rows into a table by the engine's appender, in the session's transaction. */
final class RowAppending {
  private static final String INFINITY = "infinity";

  /** The engine has the end of a day, Java has not. */
  private static final long DAY_MICROS = 86_400_000_000L;

  private final DuckDBAppender appender;
  private final ImmutableList<ColumnType> types;
  private long rows;

  private RowAppending(DuckDBAppender appender, ImmutableList<ColumnType> types) {
    this.appender = appender;
    this.types = types;
  }

  /** What is told of it, for no statement is sent. */
  static String sql(Load load) {
    return load.columns().stream()
        .map(column -> Dialect.DUCKDB.quoted(column.name()))
        .collect(joining(", ", "append to " + Dialect.DUCKDB.render(load.table()) + " (", ")"));
  }

  /** Appends all rows and says how many they were. */
  static long send(DuckDBConnection connection, Load load) throws SQLException {
    var table = load.table();
    try (var appender =
        table.database() == null
            ? connection.createAppender(table.schema(), table.identifier())
            : connection.createAppender(table.database(), table.schema(), table.identifier())) {
      var appending =
          new RowAppending(
              appender,
              load.columns().stream()
                  .map(column -> DuckDbTypes.of(column.type()))
                  .collect(ImmutableList.toImmutableList()));
      load.rows().read(appending::row);
      appender.flush();
      return appending.rows;
    } catch (Refused refused) {
      throw refused.cause;
    }
  }

  /** Carries the driver's exception past the reader of the rows. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final SQLException cause;

    Refused(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private void row(List<? extends @Nullable Object> values) {
    try {
      appender.beginRow();
      for (var i = 0; i < types.size(); i++) {
        var value = values.get(i);
        if (value == null) {
          appender.appendNull();
        } else {
          append(value, types.get(i));
        }
      }
      appender.endRow();
      rows++;
    } catch (SQLException e) {
      throw new Refused(e);
    }
  }

  private void append(Object value, ColumnType type) throws SQLException {
    switch (type) {
      case Whole whole -> {
        var number = new BigDecimal(value.toString());
        switch (whole.bits()) {
          case 16 -> appender.append(number.shortValueExact());
          case 32 -> appender.append(number.intValueExact());
          case 64 -> appender.append(number.longValueExact());
          default -> appender.append(number.toBigIntegerExact());
        }
      }
      case Decimal decimal ->
          appender.append(
              new BigDecimal(value.toString()).setScale(decimal.scale(), RoundingMode.HALF_UP));
      case Plain plain -> append(value, plain);
      case Other other -> appender.append(LoadedText.of(value));
    }
  }

  private void append(Object value, Plain type) throws SQLException {
    switch (type) {
      case REAL -> appender.append(((Number) value).floatValue());
      case DOUBLE, NUMBER -> appender.append(((Number) value).doubleValue());
      case BOOLEAN -> appender.append((boolean) value);
      case DATE -> {
        if (value instanceof LocalDate day) {
          appender.append(day);
        } else {
          appender.appendEpochDays(value.equals(INFINITY) ? Integer.MAX_VALUE : -Integer.MAX_VALUE);
        }
      }
      case TIME -> {
        if (value instanceof LocalTime time) {
          appender.append(time);
        } else {
          appender.appendDayMicros(DAY_MICROS);
        }
      }
      case TIMESTAMP, TIMESTAMP_WITH_ZONE -> {
        switch (value) {
          case LocalDateTime at -> appender.append(at);
          case OffsetDateTime at -> appender.append(at);
          default ->
              appender.appendEpochMicros(value.equals(INFINITY) ? Long.MAX_VALUE : -Long.MAX_VALUE);
        }
      }
      case BINARY -> appender.append((byte[]) value);
      case UUID -> appender.append(UUID.fromString(value.toString()));
      case JSON, NESTED, TEXT, INTERVAL -> appender.append(LoadedText.of(value));
    }
  }
}
