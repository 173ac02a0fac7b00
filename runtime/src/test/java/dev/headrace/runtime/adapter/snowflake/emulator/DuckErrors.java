package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.Optional;

/** Says DuckDB's errors as Snowflake does. */
final class DuckErrors {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMPILATION = "SQL compilation error:";

  private DuckErrors() {}

  static RefusedException refusal(SQLException thrown, DuckSql sql) {
    var error = read(thrown);
    var text = error.path("exception_message").asText();
    return switch (error.path("exception_type").asText()) {
      case "Parser", "Syntax" -> syntax(error, sql);
      case "Catalog" -> catalogue(error, text, sql);
      case "Binder" -> binder(error, text, sql);
      case "Conversion", "Mismatch Type" -> new RefusedException(100038, "22018", conversion(text));
      case "Out of Range" ->
          new RefusedException(100039, "22003", "Numeric value out of range: " + text);
      case "INTERRUPT", "Interrupt" -> new RefusedException(604, "57014", "SQL execution canceled");
      case "Constraint" ->
          text.startsWith("NOT NULL")
              ? new RefusedException(
                  100072, "22000", "NULL result in a non-nullable column: " + text)
              : new RefusedException(100069, "22000", text);
      default ->
          text.startsWith("Division by zero")
              ? new RefusedException(100051, "22012", "Division by zero")
              : new RefusedException(
                  603, "XX000", text.isEmpty() ? String.valueOf(thrown.getMessage()) : text);
    };
  }

  static boolean isConflict(SQLException thrown) {
    var text = read(thrown).path("exception_message").asText();
    return text.contains("onflict");
  }

  private static JsonNode read(SQLException thrown) {
    var text = String.valueOf(thrown.getMessage());
    try {
      return JSON.readTree(text.substring(Math.max(0, text.indexOf('{'))));
    } catch (JsonProcessingException e) {
      return text.contains("Interrupt") || text.contains("INTERRUPT")
          ? JSON.createObjectNode().put("exception_type", "Interrupt")
          : JSON.createObjectNode().put("exception_message", text);
    }
  }

  private static Place place(JsonNode error, DuckSql sql) {
    return sql.place(error.path("position").asInt(0));
  }

  private static RefusedException syntax(JsonNode error, DuckSql sql) {
    var place = place(error, sql);
    var text = error.path("exception_message").asText();
    var from = text.indexOf('"');
    return RefusedException.syntax(
        place.line(),
        place.position(),
        from < 0 ? text : Name.stored(text.substring(from + 1, text.lastIndexOf('"'))).text());
  }

  private static RefusedException catalogue(JsonNode error, String text, DuckSql sql) {
    var name = Name.stored(error.path("name").asText());
    if (text.contains("already exists")) {
      return RefusedException.taken(name);
    }
    if (text.startsWith("Existing object")) {
      var parts = text.split("\"", -1);
      var kind = text.contains("is of type View") ? "VIEW" : "TABLE";
      return new RefusedException(
          2203,
          "42710",
          "SQL compilation error:\nObject '%s' already exists as %s"
              .formatted(Name.stored(parts[1]), kind));
    }
    if (error.path("type").asText().contains("Function")) {
      return new RefusedException(
          2140, "42601", COMPILATION + "\nUnknown function %s".formatted(name));
    }
    return error.path("type").asText().equals("Schema")
        ? RefusedException.missing("Schema", name)
        : RefusedException.missing("Object", written(error, sql).orElse(name.shown()));
  }

  /** The whole name, as it stands in the statement. */
  private static Optional<String> written(JsonNode error, DuckSql sql) {
    var offset = sql.sourceOffset(error.path("position").asInt(-1));
    if (offset.isEmpty()) {
      return Optional.empty();
    }
    var tokens = Tokens.of(sql.source().substring(offset.getAsInt()));
    return tokens.peek().isName()
        ? Optional.of(tokens.chain().stream().map(Name::shown).collect(joining(".")))
        : Optional.empty();
  }

  private static RefusedException binder(JsonNode error, String text, DuckSql sql) {
    if (error.path("error_subtype").asText().equals("COLUMN_NOT_FOUND")) {
      var place = place(error, sql);
      return new RefusedException(
          904,
          "42000",
          COMPILATION
              + " error line %d at position %d\ninvalid identifier '%s'"
                  .formatted(
                      place.line(),
                      place.position(),
                      Name.stored(error.path("name").asText()).shown()));
    }
    if (text.contains("columns but")) {
      return new RefusedException(
          2020, "21S01", COMPILATION + "\nInsert value list does not match column list: " + text);
    }
    return new RefusedException(904, "42000", COMPILATION + " " + text);
  }

  private static String conversion(String text) {
    var parts = text.split("'", 3);
    return parts.length > 2
        ? "%s '%s' is not recognized"
            .formatted(
                text.contains("date")
                    ? "Date"
                    : text.contains("bool")
                        ? "Boolean value"
                        : text.contains("timestamp") ? "Timestamp" : "Numeric value",
                parts[1])
        : text;
  }
}
