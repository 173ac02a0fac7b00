package dev.headrace.runtime.adapter.duckdb;

import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.ColumnType.Decimal;
import dev.headrace.runtime.adapter.ColumnType.Other;
import dev.headrace.runtime.adapter.ColumnType.Plain;
import dev.headrace.runtime.adapter.ColumnType.Whole;
import java.util.Locale;
import java.util.regex.Pattern;

/** DuckDB's types and what their columns hold. */
final class DuckDbTypes {
  /** No decimal has more digits. */
  private static final int LONGEST = 38;

  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

  private DuckDbTypes() {}

  static ColumnType of(String written) {
    var type = written.toUpperCase(Locale.ROOT);
    var decimal = DECIMAL.matcher(type);
    if (decimal.matches()) {
      return new Decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
    }
    if (type.endsWith("]") || type.startsWith("STRUCT(") || type.startsWith("MAP(")) {
      return Plain.NESTED;
    }
    return switch (type) {
      case "TINYINT", "UTINYINT", "SMALLINT" -> new Whole(16);
      case "USMALLINT", "INTEGER" -> new Whole(32);
      case "UINTEGER", "BIGINT" -> new Whole(64);
      case "UBIGINT", "HUGEINT" -> new Whole(128);
      case "UHUGEINT" -> Plain.NUMBER;
      case "FLOAT" -> Plain.REAL;
      case "DOUBLE" -> Plain.DOUBLE;
      case "BOOLEAN" -> Plain.BOOLEAN;
      case "DATE" -> Plain.DATE;
      case "TIME" -> Plain.TIME;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS" -> Plain.TIMESTAMP;
      case "TIMESTAMP WITH TIME ZONE" -> Plain.TIMESTAMP_WITH_ZONE;
      case "VARCHAR", "\"NULL\"" -> Plain.TEXT;
      case "BLOB" -> Plain.BINARY;
      case "JSON" -> Plain.JSON;
      case "UUID" -> Plain.UUID;
      case "INTERVAL" -> Plain.INTERVAL;
      default -> new Other(written);
    };
  }

  static String name(ColumnType type) {
    return switch (type) {
      case Whole whole ->
          switch (whole.bits()) {
            case 16 -> "SMALLINT";
            case 32 -> "INTEGER";
            case 64 -> "BIGINT";
            default -> "HUGEINT";
          };
      case Decimal(var precision, var scale) ->
          precision <= LONGEST ? "DECIMAL(" + precision + "," + scale + ")" : "DOUBLE";
      case Plain plain ->
          switch (plain) {
            case NUMBER, DOUBLE -> "DOUBLE";
            case REAL -> "FLOAT";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP -> "TIMESTAMP";
            case TIMESTAMP_WITH_ZONE -> "TIMESTAMP WITH TIME ZONE";
            case TEXT, INTERVAL -> "VARCHAR";
            case BINARY -> "BLOB";
            case JSON, NESTED -> "JSON";
            case UUID -> "UUID";
          };
      case Other other -> "VARCHAR";
    };
  }
}
