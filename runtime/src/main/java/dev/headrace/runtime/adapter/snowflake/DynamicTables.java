package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Kept;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dynamic tables. Their lag and their warehouse can be changed; another query or another way to
 * refresh takes a new one.
 */
final class DynamicTables implements Kept {
  private static final Pattern LAG = Pattern.compile("(\\d+)\\s*(second|minute|hour|day)s?");
  private static final String DOWNSTREAM = "DOWNSTREAM";
  private static final String AUTO = "AUTO";

  private final SnowflakeStatements statements;

  DynamicTables(SnowflakeStatements statements) {
    this.statements = statements;
  }

  @Override
  public ImmutableList<SqlStatement> replace(
      RelationName relation, String query, Optional<Kind> existing, ConfigValues config) {
    var options =
        "\n  target_lag = %s\n  warehouse = %s\n  refresh_mode = %s\n  initialize = %s%s"
            .formatted(
                lag(config),
                Dialect.SNOWFLAKE.written(required(config, "snowflake_warehouse")),
                word(config, "refresh_mode", AUTO),
                word(config, "initialize", "ON_CREATE"),
                TableOptions.clusterBy(config));
    return statements.replacing(
        relation,
        made ->
            SqlStatement.around(
                "create or replace dynamic table " + made + options + "\nas (\n", query, "\n)"),
        Kind.DYNAMIC_TABLE,
        existing);
  }

  /** An interval is a literal; to follow those who read the table is a word. */
  private static String lag(ConfigValues config) {
    var lag = required(config, "target_lag");
    return lag.equalsIgnoreCase(DOWNSTREAM) ? DOWNSTREAM : SnowflakeStatements.text(lag);
  }

  private static String required(ConfigValues config, String key) {
    if (config.get(key) == null) {
      throw new ProjectException(
          Diagnostic.error(
              Code.MISSING_KEY,
              config.place("materialized").orElse(null),
              "a dynamic table needs `" + key + "`"));
    }
    return String.valueOf(config.get(key));
  }

  private static String word(ConfigValues config, String key, String unset) {
    var written = config.get(key);
    return written == null ? unset : written.toString().strip().toUpperCase(Locale.ROOT);
  }

  @Override
  public String question(RelationName relation) {
    return Shown.question("dynamic tables", relation);
  }

  @Override
  public Changes changes(
      RelationName relation, QueryResult now, String query, ConfigValues config) {
    var shown = Shown.find(now, relation);
    if (shown.isEmpty() || !Shown.isOf(shown.get(), query)) {
      return new Changes(ImmutableList.of("the query is another"), ImmutableList.of(), true);
    }
    var mode = word(config, "refresh_mode", AUTO);
    if (!mode.equals(AUTO) && !mode.equalsIgnoreCase(shown.get().text("refresh_mode"))) {
      return new Changes(ImmutableList.of("`refresh_mode` is another"), ImmutableList.of(), true);
    }
    var words = new ArrayList<String>();
    var set = new StringBuilder();
    if (!seconds(required(config, "target_lag")).equals(seconds(shown.get().text("target_lag")))) {
      words.add("`target_lag` is another");
      set.append(" target_lag = ").append(lag(config));
    }
    var warehouse = required(config, "snowflake_warehouse");
    if (!warehouse.equalsIgnoreCase(shown.get().text("warehouse"))) {
      words.add("`snowflake_warehouse` is another");
      set.append(" warehouse = ").append(Dialect.SNOWFLAKE.written(warehouse));
    }
    return words.isEmpty()
        ? Changes.NONE
        : new Changes(
            ImmutableList.copyOf(words),
            ImmutableList.of(SqlStatement.of(alter(relation) + " set" + set)),
            false);
  }

  /** One lag is written in several ways: {@code 60 seconds}, {@code 1 minute}. */
  private static String seconds(String lag) {
    var written = LAG.matcher(lag.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return lag.strip().toUpperCase(Locale.ROOT);
    }
    var unit =
        switch (written.group(2)) {
          case "minute" -> 60L;
          case "hour" -> 3_600L;
          case "day" -> 86_400L;
          default -> 1L;
        };
    return String.valueOf(Long.parseLong(written.group(1)) * unit);
  }

  @Override
  public ImmutableList<SqlStatement> refresh(RelationName relation) {
    return ImmutableList.of(SqlStatement.of(alter(relation) + " refresh"));
  }

  private static String alter(RelationName relation) {
    return "alter dynamic table " + Dialect.SNOWFLAKE.render(relation);
  }
}
