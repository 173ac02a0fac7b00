package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.ColumnType.Decimal;
import dev.headrace.runtime.adapter.ColumnType.Other;
import dev.headrace.runtime.adapter.ColumnType.Plain;
import dev.headrace.runtime.adapter.ColumnType.Whole;
import java.util.Locale;
import java.util.regex.Pattern;

/** Snowflake's types and what their columns hold. Its whole numbers have 38 digits, all of them. */
final class SnowflakeTypes {
  private static final int LONGEST = 38;

  private static final Pattern NUMBER =
      Pattern.compile("(?:NUMBER|DECIMAL|NUMERIC)\\((\\d+),\\s*(\\d+)\\)");

  private static final Pattern MEASURE = Pattern.compile("\\([\\d, ]*\\)");

  private SnowflakeTypes() {}

  static ColumnType of(String written) {
    var type = written.toUpperCase(Locale.ROOT);
    var number = NUMBER.matcher(type);
    if (number.matches()) {
      var scale = Integer.parseInt(number.group(2));
      return new Decimal(Integer.parseInt(number.group(1)), scale);
    }
    return switch (MEASURE.matcher(type).replaceAll("")) {
      case "NUMBER", "DECIMAL", "NUMERIC", "INT", "INTEGER", "BIGINT", "SMALLINT", "FIXED" ->
          new Decimal(LONGEST, 0);
      case "FLOAT", "DOUBLE", "REAL", "DOUBLE PRECISION" -> Plain.DOUBLE;
      case "BOOLEAN" -> Plain.BOOLEAN;
      case "DATE" -> Plain.DATE;
      case "TIME" -> Plain.TIME;
      case "TIMESTAMP_NTZ", "TIMESTAMPNTZ", "DATETIME" -> Plain.TIMESTAMP;
      case "TIMESTAMP_LTZ", "TIMESTAMPLTZ", "TIMESTAMP_TZ", "TIMESTAMPTZ" ->
          Plain.TIMESTAMP_WITH_ZONE;
      case "VARCHAR", "TEXT", "STRING", "CHAR" -> Plain.TEXT;
      case "BINARY", "VARBINARY" -> Plain.BINARY;
      case "VARIANT", "OBJECT" -> Plain.JSON;
      case "ARRAY" -> Plain.NESTED;
      default -> new Other(written);
    };
  }

  static String name(ColumnType type) {
    return switch (type) {
      case Whole whole -> "NUMBER(38,0)";
      case Decimal(var precision, var scale) ->
          precision <= LONGEST ? "NUMBER(" + precision + "," + scale + ")" : "FLOAT";
      case Plain plain ->
          switch (plain) {
            case NUMBER, REAL, DOUBLE -> "FLOAT";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
            case TIME -> "TIME(9)";
            case TIMESTAMP -> "TIMESTAMP_NTZ(9)";
            case TIMESTAMP_WITH_ZONE -> "TIMESTAMP_TZ(9)";
            case TEXT, UUID, INTERVAL -> "VARCHAR";
            case BINARY -> "BINARY";
            case JSON, NESTED -> "VARIANT";
          };
      case Other other -> "VARCHAR";
    };
  }
}
