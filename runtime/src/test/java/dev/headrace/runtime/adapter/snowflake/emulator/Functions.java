package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.runtime.adapter.snowflake.emulator.Token.Kind;
import java.util.Locale;

/**
 * Calls that DuckDB spells with other words; what only has another name or order is a macro there.
 */
final class Functions {
  private static final ImmutableSet<String> REWRITTEN =
      ImmutableSet.of(
          "CAST",
          "TRY_CAST",
          "DATEADD",
          "TIMESTAMPADD",
          "DATEDIFF",
          "TIMESTAMPDIFF",
          "DATE_TRUNC",
          "DATE_PART",
          "LAST_DAY",
          "REGEXP_REPLACE",
          "RIGHT",
          "SPLIT_PART",
          "LISTAGG",
          "ARRAY_AGG",
          "ARRAY_CONSTRUCT",
          "OBJECT_CONSTRUCT",
          "GENERATOR",
          "TABLE",
          "FLATTEN",
          "CURRENT_TIMESTAMP",
          "CURRENT_DATE",
          "CURRENT_TIME",
          "HASH",
          "SYSTEM");

  private static final ImmutableMap<String, String> UNITS =
      ImmutableMap.<String, String>builder()
          .put("dayofweekiso", "isodow")
          .put("dayofweek", "dow")
          .put("dayofyear", "doy")
          .put("epoch_second", "epoch")
          .put("weekiso", "week")
          .put("days", "day")
          .put("months", "month")
          .put("years", "year")
          .put("hours", "hour")
          .put("minutes", "minute")
          .put("seconds", "second")
          .put("weeks", "week")
          .put("quarters", "quarter")
          .buildOrThrow();

  private final Translation translation;
  private final EmulatedSession session;

  Functions(Translation translation, EmulatedSession session) {
    this.translation = translation;
    this.session = session;
  }

  boolean takes(Token word) {
    return word.kind() == Kind.WORD
        && (REWRITTEN.contains(word.value()) || session.said(word.value()).isPresent());
  }

  void write(Token name, Tokens tokens) {
    var arguments = tokens.group();
    var said = session.said(name.value());
    if (said.isPresent()) {
      out().add(name, said.get());
      return;
    }
    switch (name.value()) {
      case "CAST", "TRY_CAST" -> cast(name, arguments);
      case "DATEADD", "TIMESTAMPADD" -> dateAdd(name, arguments);
      case "DATEDIFF", "TIMESTAMPDIFF" -> withUnit(name, "SF_DATEDIFF", arguments);
      case "DATE_TRUNC", "DATE_PART" -> withUnit(name, name.value(), arguments);
      case "REGEXP_REPLACE", "RIGHT", "SPLIT_PART" -> call(name, "SF_" + name.value(), arguments);
      case "LAST_DAY" -> lastDay(name, arguments);
      case "LISTAGG" -> aggregate(name, "STRING_AGG", arguments, tokens);
      case "ARRAY_AGG" -> aggregate(name, "LIST", arguments, tokens);
      case "ARRAY_CONSTRUCT" -> between(name, "[", arguments, "]");
      case "OBJECT_CONSTRUCT" -> call(name, "JSON_OBJECT", arguments);
      case "TABLE" -> translation.write(arguments);
      case "GENERATOR" -> generator(name, arguments);
      case "FLATTEN" -> flatten(name, arguments);
      case "HASH" -> hash(name, arguments);
      case "CURRENT_TIMESTAMP" -> out().add(name, "NOW()");
      default -> out().add(name, name.value());
    }
  }

  private DuckWriter out() {
    return translation.out();
  }

  private void call(Token name, String function, Tokens arguments) {
    between(name, function + "(", arguments, ")");
  }

  private void between(Token name, String before, Tokens arguments, String after) {
    out().add(name, before);
    translation.writeArguments(arguments);
    out().add(after);
  }

  private void cast(Token name, Tokens arguments) {
    var count = arguments.find("AS").orElseThrow(arguments::unexpected);
    out().add(name, name.value() + "(");
    translation.writeArguments(arguments.next(count));
    arguments.expect("AS");
    out().add("AS " + Types.read(arguments) + ")");
  }

  /** Of all columns of a relation it is one of the relation's rows. */
  private void hash(Token name, Tokens arguments) {
    out().add(name, "HASH(");
    if (arguments.isAllOf()) {
      out().add(arguments.name().sql());
    } else {
      translation.writeArguments(arguments);
    }
    out().add(")");
  }

  private static String unit(Token token) {
    var unit = token.value().toLowerCase(Locale.ROOT);
    return UNITS.getOrDefault(unit, unit);
  }

  /** The unit may be a word or a text. */
  private void withUnit(Token name, String function, Tokens arguments) {
    out().add(name, function + "('" + unit(arguments.next()) + "'");
    translation.writeArguments(arguments);
    out().add(")");
  }

  /** A date stays one where days or more are added and it can be seen that it is one. */
  private void dateAdd(Token name, Tokens arguments) {
    var unit = unit(arguments.next());
    arguments.expect(",");
    var parts = arguments.parts();
    var date =
        !ImmutableSet.of("hour", "minute", "second").contains(unit)
            && parts.get(1).text().matches("(?is)(cast\\(.* as date\\)|.*::\\s*date)");
    out().add(name, (date ? "CAST(" : "") + "(");
    translation.writeArguments(parts.get(1));
    out().add("+ CAST(ROUND(");
    translation.writeArguments(parts.get(0));
    out().add(") AS INTEGER) * INTERVAL 1 " + unit.toUpperCase(Locale.ROOT) + ")");
    out().add(date ? "AS DATE)" : "");
  }

  private void lastDay(Token name, Tokens arguments) {
    var parts = arguments.parts();
    var unit = parts.size() > 1 ? unit(parts.get(1).next()) : "month";
    out().add(name, "SF_LAST_DAY('" + unit + "',");
    translation.writeArguments(parts.getFirst());
    out().add(")");
  }

  /** The order, which stands after the call there, stands in it here. */
  private void aggregate(Token name, String function, Tokens arguments, Tokens tokens) {
    var distinct = arguments.take("DISTINCT");
    var parts = arguments.parts();
    out().add(name, function + "(" + (distinct ? "DISTINCT" : ""));
    translation.writeArguments(parts.getFirst());
    if (function.equals("STRING_AGG")) {
      out().add(",");
      if (parts.size() > 1) {
        translation.writeArguments(parts.get(1));
      } else {
        out().add("''");
      }
    }
    if (tokens.take("WITHIN", "GROUP")) {
      translation.writeArguments(tokens.group());
    }
    out().add(")");
    if (function.equals("LIST")) {
      out().add("FILTER (WHERE");
      translation.writeArguments(parts.getFirst().again());
      out().add("IS NOT NULL)");
    }
  }

  private void generator(Token name, Tokens arguments) {
    arguments.expect("ROWCOUNT", "=>");
    call(name, "RANGE", arguments);
  }

  /** What arrays hold, with the names such rows have. */
  private void flatten(Token name, Tokens arguments) {
    arguments.take("INPUT", "=>");
    out()
        .add(
            name,
            "(SELECT UNNEST(v) AS VALUE, GENERATE_SUBSCRIPTS(v, 1) - 1 AS INDEX FROM (SELECT");
    translation.writeArguments(arguments);
    out().add("AS v))");
  }
}
