package dev.headrace.runtime.adapter.postgres;

import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Understands Postgres's errors, by the table of states in its documentation. */
final class Errors {
  private Errors() {}

  /** An error of a statement. */
  static WarehouseException of(SQLException error, String sql) {
    var state = error.getSQLState() == null ? "" : error.getSQLState();
    var server = error instanceof PSQLException own ? own.getServerErrorMessage() : null;
    return server == null
        ? new WarehouseException(kind(state), state, String.valueOf(error.getMessage()), -1, error)
        : new WarehouseException(
            kind(state, server), state, text(server), offset(server, sql), error);
  }

  /** A relation that is to stand in another's place is known to people by the other's name. */
  private static String text(ServerErrorMessage server) {
    var lines =
        Stream.of(server.getMessage(), server.getDetail(), server.getHint())
            .filter(line -> line != null && !line.isBlank())
            .toList();
    return String.join("\n", lines).replace(Statements.SUCCESSOR, "");
  }

  /**
   * Postgres counts characters from 1; one beyond the basic plane is one to it and two here. The
   * driver sends several statements one by one, and then it is not known in which it counted.
   */
  private static int offset(ServerErrorMessage server, String sql) {
    var position = server.getPosition();
    var end = sql.indexOf(';');
    return position < 1
            || position > sql.codePointCount(0, sql.length())
            || (end >= 0 && !sql.substring(end + 1).isBlank())
        ? -1
        : sql.offsetByCodePoints(0, position - 1);
  }

  /** Where two make the same at once, the second may be told by an index of the catalogue. */
  private static Kind kind(String state, ServerErrorMessage server) {
    return state.equals("23505") && String.valueOf(server.getConstraint()).startsWith("pg_")
        ? Kind.CONFLICT
        : kind(state);
  }

  private static Kind kind(@Nullable String state) {
    if (state == null || state.length() < 2) {
      return Kind.CONNECTION;
    }
    return switch (state) {
      case "57014" -> Kind.CANCELLED;
      case "57P01", "57P02", "57P03" -> Kind.CONNECTION;
      // The last three: another session made what this one found missing a moment ago.
      case "55P03", "42P07", "42P06", "42710" -> Kind.CONFLICT;
      case "42P01", "3F000" -> Kind.MISSING;
      default ->
          switch (state.substring(0, 2)) {
            case "08", "28", "3D" -> Kind.CONNECTION;
            case "40" -> Kind.CONFLICT;
            case "53", "54", "58" -> Kind.RESOURCES;
            case "21", "22", "23" -> Kind.DATA;
            default -> Kind.SQL;
          };
    };
  }
}
