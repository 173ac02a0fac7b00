package dev.headrace.runtime.adapter.snowflake.emulator;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of an answer.
 *
 * @param precision 0 where the type has none
 */
record ColumnType(String name, Kind kind, int precision, int scale) {
  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");
  private static final int DIGITS = 38;
  private static final int NANOS = 9;

  /** Snowflake's types, as answers name them in small letters. */
  enum Kind {
    FIXED,
    REAL,
    TEXT,
    BOOLEAN,
    DATE,
    TIME,
    TIMESTAMP_NTZ,
    TIMESTAMP_TZ,
    VARIANT,
    ARRAY,
    OBJECT,
    BINARY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ColumnType text(String name) {
    return new ColumnType(name, Kind.TEXT, 0, 0);
  }

  static ColumnType number(String name) {
    return new ColumnType(name, Kind.FIXED, DIGITS, 0);
  }

  /** One of DuckDB's. */
  static ColumnType of(String name, String type) {
    var decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      return new ColumnType(
          name, Kind.FIXED, Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    return switch (type) {
      case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> number(name);
      case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> number(name);
      case "FLOAT", "DOUBLE" -> new ColumnType(name, Kind.REAL, 0, 0);
      case "BOOLEAN" -> new ColumnType(name, Kind.BOOLEAN, 0, 0);
      case "DATE" -> new ColumnType(name, Kind.DATE, 0, 0);
      case "TIME", "TIME_NS" -> new ColumnType(name, Kind.TIME, 0, NANOS);
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" ->
          new ColumnType(name, Kind.TIMESTAMP_NTZ, 0, NANOS);
      case "TIMESTAMP WITH TIME ZONE" -> new ColumnType(name, Kind.TIMESTAMP_TZ, 0, NANOS);
      case "JSON" -> new ColumnType(name, Kind.VARIANT, 0, 0);
      case "BLOB" -> new ColumnType(name, Kind.BINARY, 0, 0);
      default ->
          type.endsWith("[]")
              ? new ColumnType(name, Kind.ARRAY, 0, 0)
              : type.startsWith("STRUCT") || type.startsWith("MAP")
                  ? new ColumnType(name, Kind.OBJECT, 0, 0)
                  : text(name);
    };
  }

  /** As {@code describe table} says it. */
  String shown() {
    return switch (kind) {
      case FIXED -> "NUMBER(%d,%d)".formatted(precision, scale);
      case REAL -> "FLOAT";
      case TEXT -> "VARCHAR(16777216)";
      case BINARY -> "BINARY(8388608)";
      case TIME, TIMESTAMP_NTZ, TIMESTAMP_TZ -> kind + "(" + NANOS + ")";
      case BOOLEAN, DATE, VARIANT, ARRAY, OBJECT -> kind.name();
    };
  }
}
