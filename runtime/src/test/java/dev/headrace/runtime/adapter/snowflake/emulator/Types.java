package dev.headrace.runtime.adapter.snowflake.emulator;

/** Reads the types of columns and casts, and gives DuckDB's. */
final class Types {
  private Types() {}

  static String read(Tokens tokens) {
    var word = tokens.peek().kind() == Token.Kind.QUOTED ? "" : tokens.next().value();
    return switch (word) {
      case "NUMBER", "DECIMAL", "NUMERIC", "DEC" -> decimal(tokens);
      case "INT", "INTEGER", "BIGINT", "SMALLINT", "TINYINT", "BYTEINT" -> "BIGINT";
      case "DOUBLE" -> {
        tokens.take("PRECISION");
        yield "DOUBLE";
      }
      case "FLOAT", "FLOAT4", "FLOAT8", "REAL" -> "DOUBLE";
      case "VARCHAR", "STRING", "TEXT", "CHAR", "CHARACTER", "NCHAR", "NVARCHAR", "NVARCHAR2" -> {
        tokens.take("VARYING");
        yield withoutSize(tokens, "VARCHAR");
      }
      case "TIMESTAMP", "DATETIME" -> timestamp(tokens);
      case "TIMESTAMP_NTZ", "TIMESTAMPNTZ" -> withoutSize(tokens, "TIMESTAMP");
      case "TIMESTAMP_TZ", "TIMESTAMPTZ", "TIMESTAMP_LTZ", "TIMESTAMPLTZ" ->
          withoutSize(tokens, "TIMESTAMPTZ");
      case "TIME" -> withoutSize(tokens, "TIME");
      case "DATE", "BOOLEAN" -> word;
      case "VARIANT", "OBJECT", "ARRAY" -> "JSON";
      case "BINARY", "VARBINARY" -> withoutSize(tokens, "BLOB");
      default ->
          throw new RefusedException(
              2040, "42601", "SQL compilation error:\nUnsupported data type '%s'.".formatted(word));
    };
  }

  private static String decimal(Tokens tokens) {
    if (!tokens.looksAt("(")) {
      return "DECIMAL(38, 0)";
    }
    var size = tokens.group();
    var precision = size.next().value();
    return "DECIMAL(%s, %s)".formatted(precision, size.take(",") ? size.next().value() : "0");
  }

  private static String timestamp(Tokens tokens) {
    withoutSize(tokens, "");
    if (tokens.take("WITH", "TIME", "ZONE") || tokens.take("WITH", "LOCAL", "TIME", "ZONE")) {
      return "TIMESTAMPTZ";
    }
    tokens.take("WITHOUT", "TIME", "ZONE");
    return "TIMESTAMP";
  }

  private static String withoutSize(Tokens tokens, String type) {
    if (tokens.looksAt("(")) {
      tokens.group();
    }
    return type;
  }
}
