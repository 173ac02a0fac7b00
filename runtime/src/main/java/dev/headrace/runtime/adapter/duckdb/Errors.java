package dev.headrace.runtime.adapter.duckdb;

import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands DuckDB's errors. The driver gives neither codes nor states; with the setting {@code
 * errors_as_json} the text of most is an object that says the kind of error and its place.
 */
final class Errors {
  private static final Pattern KIND = Pattern.compile("^([A-Za-z][A-Za-z -]*?) Error: ");
  private static final Pattern NOT_SHOWN = Pattern.compile("\n+LINE \\d+:.*", Pattern.DOTALL);

  private Errors() {}

  /** An error of a statement. */
  static WarehouseException of(SQLException error, String sql) {
    var text = String.valueOf(error.getMessage());
    var object = object(text);
    if (object.isEmpty()) {
      var kind = KIND.matcher(text);
      var type = kind.find() ? kind.group(1) : "";
      return placed(new WarehouseException(kind(type), type, withoutExcerpt(text), -1, error));
    }
    var type = String.valueOf(object.get().get("exception_type"));
    var message = String.valueOf(object.get().get("exception_message"));
    var position = object.get().get("position");
    return placed(
        new WarehouseException(
            kind(type),
            type,
            type + " Error: " + withoutExcerpt(message),
            position == null ? -1 : offset(sql, String.valueOf(position)),
            error));
  }

  private static WarehouseException placed(WarehouseException error) {
    return DataErrors.of(error.text()).map(error::about).orElse(error);
  }

  private static Optional<Map<?, ?>> object(String text) {
    var start = text.indexOf('{');
    // A parser's error names its kind once more before the object.
    if (start < 0 || (start > 0 && !KIND.matcher(text).lookingAt()) || !text.endsWith("}")) {
      return Optional.empty();
    }
    try {
      return Json.parse("error", text.substring(start)) instanceof Map<?, ?> map
              && map.containsKey("exception_message")
          ? Optional.of(map)
          : Optional.empty();
    } catch (ProjectException notJson) {
      return Optional.empty();
    }
  }

  /** DuckDB counts the bytes of UTF-8. */
  private static int offset(String sql, String position) {
    if (!position.matches("\\d{1,9}")) {
      return -1;
    }
    var bytes = sql.getBytes(StandardCharsets.UTF_8);
    var length = Math.min(Integer.parseInt(position), bytes.length);
    return new String(bytes, 0, length, StandardCharsets.UTF_8).length();
  }

  /** A table that is to stand in another's place is known to people by the other's name. */
  private static String withoutExcerpt(String text) {
    return NOT_SHOWN.matcher(text).replaceFirst("").replace(Statements.SUCCESSOR, "").strip();
  }

  private static Kind kind(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "parser", "syntax", "binder", "dependency", "not implemented", "permission" -> Kind.SQL;
      case "catalog" -> Kind.MISSING;
      case "transactioncontext" -> Kind.CONFLICT;
      case "interrupt", "interrupted" -> Kind.CANCELLED;
      case "out of memory", "io", "fatal" -> Kind.RESOURCES;
      case "connection" -> Kind.CONNECTION;
      default -> Kind.DATA;
    };
  }
}
