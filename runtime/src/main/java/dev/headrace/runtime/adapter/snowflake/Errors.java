package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableSet;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Understands the errors of Snowflake and of its driver, by their numbers. */
final class Errors {
  private static final Pattern PREFIX =
      Pattern.compile("(?i)^SQL (compilation|execution) error:\\s*");

  /** Lines count from 1, positions from 0. */
  private static final Pattern PLACE =
      Pattern.compile("(?i)error:? line (\\d+) at position (-?\\d+)");

  /** The place alone, or behind the kind of an error. */
  private static final Pattern WHERE =
      Pattern.compile("(?i)^(syntax error)?\\s*(?:error)? ?line \\d+ at position -?\\d+:?\\s*");

  private static final ImmutableSet<Integer> SESSION_GONE =
      ImmutableSet.of(390111, 390112, 390114, 390115, 390195);

  /** The server's own faults, which pass. */
  private static final ImmutableSet<Integer> INTERNAL = ImmutableSet.of(300002, 300005, 370001);

  private Errors() {}

  /** An error of a statement. */
  static WarehouseException of(SQLException error, String sql) {
    return new WarehouseException(
        kind(error),
        String.format(Locale.ROOT, "%06d", error.getErrorCode()),
        text(error),
        offset(words(error), sql),
        error);
  }

  /** The words without what only says that they are an error, and where in what was sent. */
  static String text(SQLException error) {
    return WHERE.matcher(words(error)).replaceFirst("$1 ").strip();
  }

  private static String words(SQLException error) {
    return PREFIX.matcher(String.valueOf(error.getMessage()).strip()).replaceFirst("").strip();
  }

  /** Where it is said to be; of what is missing the name alone is told. */
  private static int offset(String text, String sql) {
    var place = PLACE.matcher(text);
    return place.find() ? offset(place, sql) : MissingName.offset(text, sql);
  }

  private static int offset(Matcher place, String sql) {
    var start = 0;
    for (var line = Integer.parseInt(place.group(1)); line > 1; line--) {
      start = sql.indexOf('\n', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    var offset = start + Integer.parseInt(place.group(2));
    return offset >= start && offset <= sql.length() ? offset : -1;
  }

  /** Whether the session is over; whatever it had open is undone. */
  static boolean endsSession(SQLException error) {
    return SESSION_GONE.contains(error.getErrorCode());
  }

  /** Whether the same statement may well succeed a moment later. */
  static boolean mayPass(SQLException error) {
    return INTERNAL.contains(error.getErrorCode()) || isTransport(error);
  }

  /** Whether the server could not be spoken to; what it refused has a number of its own. */
  static boolean isTransport(SQLException error) {
    var code = error.getErrorCode();
    var isRefusal = code >= 390_000 && code < 400_000;
    return causes(error).anyMatch(IOException.class::isInstance)
        || (String.valueOf(error.getSQLState()).startsWith("08") && !isRefusal);
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
  }

  private static Kind kind(SQLException error) {
    return switch (error.getErrorCode()) {
      case 604 -> Kind.CANCELLED;
      case 625, 628, 629 -> Kind.CONFLICT;
      case 630, 632 -> Kind.RESOURCES;
      case 2003, 2043, 2141 -> Kind.MISSING;
      default -> byState(error);
    };
  }

  private static Kind byState(SQLException error) {
    var state = String.valueOf(error.getSQLState());
    if (endsSession(error) || isTransport(error)) {
      return Kind.CONNECTION;
    }
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08", "28" -> Kind.CONNECTION;
      case "22", "23", "21" -> Kind.DATA;
      case "40" -> Kind.CONFLICT;
      case "53", "54" -> Kind.RESOURCES;
      default -> Kind.SQL;
    };
  }
}
