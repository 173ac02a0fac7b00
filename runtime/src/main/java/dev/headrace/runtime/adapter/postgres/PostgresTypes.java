package dev.headrace.runtime.adapter.postgres;

import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.ColumnType.Decimal;
import dev.headrace.runtime.adapter.ColumnType.Other;
import dev.headrace.runtime.adapter.ColumnType.Plain;
import dev.headrace.runtime.adapter.ColumnType.Whole;
import java.util.Locale;
import java.util.regex.Pattern;

/** Postgres's types and what their columns hold. */
final class PostgresTypes {
  private static final Pattern NUMERIC =
      Pattern.compile("(?:numeric|decimal)\\((\\d+),\\s*(\\d+)\\)");
  private static final Pattern MEASURE = Pattern.compile("\\(\\d+\\)");

  private PostgresTypes() {}

  static ColumnType of(String written) {
    var type = written.toLowerCase(Locale.ROOT);
    var numeric = NUMERIC.matcher(type);
    if (numeric.matches()) {
      return new Decimal(Integer.parseInt(numeric.group(1)), Integer.parseInt(numeric.group(2)));
    }
    if (type.endsWith("[]") || type.startsWith("_")) {
      return Plain.NESTED;
    }
    return switch (MEASURE.matcher(type).replaceAll("")) {
      case "smallint", "int2" -> new Whole(16);
      case "integer", "int4", "int" -> new Whole(32);
      case "bigint", "int8", "oid" -> new Whole(64);
      case "numeric", "decimal" -> Plain.NUMBER;
      case "real", "float4" -> Plain.REAL;
      case "double precision", "float8" -> Plain.DOUBLE;
      case "boolean", "bool" -> Plain.BOOLEAN;
      case "date" -> Plain.DATE;
      case "time", "time without time zone" -> Plain.TIME;
      case "timestamp", "timestamp without time zone" -> Plain.TIMESTAMP;
      case "timestamptz", "timestamp with time zone" -> Plain.TIMESTAMP_WITH_ZONE;
      case "text", "varchar", "character varying", "character", "char", "bpchar", "name" ->
          Plain.TEXT;
      case "bytea" -> Plain.BINARY;
      case "json", "jsonb" -> Plain.JSON;
      case "uuid" -> Plain.UUID;
      case "interval" -> Plain.INTERVAL;
      default -> new Other(written);
    };
  }

  static String name(ColumnType type) {
    return switch (type) {
      case Whole whole ->
          switch (whole.bits()) {
            case 16 -> "smallint";
            case 32 -> "integer";
            case 64 -> "bigint";
            default -> "numeric(39,0)";
          };
      case Decimal(var precision, var scale) -> "numeric(" + precision + "," + scale + ")";
      case Plain plain ->
          switch (plain) {
            case NUMBER -> "numeric";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> "time without time zone";
            case TIMESTAMP -> "timestamp without time zone";
            case TIMESTAMP_WITH_ZONE -> "timestamp with time zone";
            case TEXT -> "text";
            case BINARY -> "bytea";
            case JSON, NESTED -> "jsonb";
            case UUID -> "uuid";
            case INTERVAL -> "interval";
          };
      case Other other -> "text";
    };
  }
}
