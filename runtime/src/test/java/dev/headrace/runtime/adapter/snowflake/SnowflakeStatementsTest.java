package dev.headrace.runtime.adapter.snowflake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.Kept;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.TableDefinition.ColumnDefinition;
import dev.headrace.runtime.adapter.TableDefinition.TableConstraint;
import dev.headrace.runtime.record.Golden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every statement, as it is sent. */
final class SnowflakeStatementsTest {
  private static final String QUERY = "select 1 as id -- it's one";
  private static final SchemaName SCHEMA = new SchemaName("SHOP", "sales");
  private static final RelationName ORDERS = new RelationName("SHOP", "sales", "orders");
  private static final ImmutableList<ColumnInfo> COLUMNS =
      ImmutableList.of(new ColumnInfo("id", "NUMBER(38,0)"), new ColumnInfo("the day", "DATE"));
  private static final ConfigValues PLAIN = ConfigValues.NONE;

  private final SnowflakeStatements statements = new SnowflakeStatements();

  @Test
  void makesAndDropsSchemas() throws IOException {
    golden(
        "schemas",
        statements.createSchema(SCHEMA),
        statements.createSchema(new SchemaName(null, "sales")),
        statements.dropSchema(SCHEMA));
  }

  @Test
  void replacesTables() throws IOException {
    var all =
        new ConfigValues(
            ImmutableMap.of(
                "transient", false,
                "cluster_by", ImmutableList.of("id", "to_date(at)"),
                "automatic_clustering", true,
                "copy_grants", true));
    var oneKey = new ConfigValues(ImmutableMap.of("cluster_by", "id, day"));
    golden(
        "tables",
        text(statements.replaceTable(ORDERS, QUERY, Optional.empty(), PLAIN)),
        text(statements.replaceTable(ORDERS, QUERY, Optional.of(Kind.TABLE), all)),
        text(statements.replaceTable(ORDERS, QUERY, Optional.of(Kind.VIEW), oneKey)),
        text(statements.replaceTable(ORDERS, COLUMNS, Optional.empty())),
        text(statements.replaceTable(ORDERS, COLUMNS, Optional.of(Kind.VIEW))));
  }

  @Test
  void makesTablesOfContracts() throws IOException {
    var definition =
        new TableDefinition(
            ImmutableList.of(
                new ColumnDefinition("ID", "integer", ImmutableList.of("not null")),
                new ColumnDefinition("the day", "date", ImmutableList.of())),
            ImmutableList.of(
                new TableConstraint("orders_key", "primary key (\"ID\")"),
                new TableConstraint(
                    null, "foreign key (\"ID\") references SHOP.sales.customers (id)")));
    var options =
        new ConfigValues(
            ImmutableMap.of("transient", false, "cluster_by", "id", "copy_grants", true));
    golden(
        "contracts",
        text(statements.replaceTable(ORDERS, definition, QUERY, Optional.empty(), PLAIN)),
        text(statements.replaceTable(ORDERS, definition, QUERY, Optional.of(Kind.TABLE), options)),
        text(statements.replaceTable(ORDERS, definition, QUERY, Optional.of(Kind.VIEW), PLAIN)));
  }

  @Test
  void keepsMaterializedViews() throws IOException {
    var kept = statements.kept(Kind.MATERIALIZED_VIEW).orElseThrow();
    var all =
        new ConfigValues(ImmutableMap.of("secure", true, "copy_grants", true, "cluster_by", "id"));
    golden(
        "materialized_views",
        text(kept.replace(ORDERS, QUERY, Optional.empty(), PLAIN)),
        text(kept.replace(ORDERS, QUERY, Optional.of(Kind.MATERIALIZED_VIEW), all)),
        text(kept.replace(ORDERS, QUERY, Optional.of(Kind.TABLE), PLAIN)),
        kept.question(ORDERS),
        statements.comment(ORDERS, Kind.MATERIALIZED_VIEW, "it's kept"),
        statements.commentColumn(ORDERS, Kind.MATERIALIZED_VIEW, "the day", "first"));
    assertThat(kept.refresh(ORDERS)).isEmpty();
    var now = shown("text", "CREATE ... AS (\n" + QUERY + "\n)", "is_secure", "false");
    assertThat(kept.changes(ORDERS, now, QUERY, PLAIN).inWords()).isEmpty();
    assertThat(kept.changes(ORDERS, now, QUERY, all).inWords())
        .containsExactly("`secure` is another");
    assertThat(kept.changes(ORDERS, now, "select 2", PLAIN).replace()).isTrue();
  }

  @Test
  void keepsDynamicTables() throws IOException {
    var kept = statements.kept(Kind.DYNAMIC_TABLE).orElseThrow();
    var hourly =
        ImmutableMap.<String, Object>of("target_lag", "1 hour", "snowflake_warehouse", "wh");
    var config = new ConfigValues(hourly);
    var following =
        new ConfigValues(
            ImmutableMap.of(
                "target_lag", "downstream",
                "snowflake_warehouse", "large one",
                "refresh_mode", "full",
                "initialize", "on_schedule"));
    var now =
        shown(
            "text", "create dynamic table x as (" + QUERY + ")",
            "target_lag", "60 minutes",
            "warehouse", "WH",
            "refresh_mode", "FULL");
    golden(
        "dynamic_tables",
        text(kept.replace(ORDERS, QUERY, Optional.empty(), config)),
        text(kept.replace(ORDERS, QUERY, Optional.of(Kind.DYNAMIC_TABLE), following)),
        text(kept.replace(ORDERS, QUERY, Optional.of(Kind.VIEW), config)),
        text(statements.replaceTable(ORDERS, QUERY, Optional.of(Kind.DYNAMIC_TABLE), PLAIN)),
        kept.question(ORDERS),
        text(kept.changes(ORDERS, now, QUERY, following).alter()),
        text(kept.refresh(ORDERS)),
        statements.comment(ORDERS, Kind.DYNAMIC_TABLE, "it's kept"),
        statements.commentColumn(ORDERS, Kind.DYNAMIC_TABLE, "the day", "first"),
        statements.grant(ORDERS, Kind.DYNAMIC_TABLE, "select", "REPORTER"));
    assertThat(kept.changes(ORDERS, now, QUERY, config)).isEqualTo(Kept.Changes.NONE);
    assertThat(kept.changes(ORDERS, now, "select 2", config).replace()).isTrue();
    var incremental =
        new ConfigValues(
            ImmutableMap.<String, Object>builder()
                .putAll(hourly)
                .put("refresh_mode", "incremental")
                .buildOrThrow());
    assertThat(kept.changes(ORDERS, now, QUERY, incremental).inWords())
        .containsExactly("`refresh_mode` is another");
    assertThatThrownBy(() -> kept.replace(ORDERS, QUERY, Optional.empty(), PLAIN))
        .hasMessageContaining("a dynamic table needs `target_lag`");
  }

  /** One row of a {@code show} command, names and values by turns. */
  private static QueryResult shown(String... cells) {
    var columns = ImmutableList.<ColumnInfo>builder().add(new ColumnInfo("name", "VARCHAR"));
    var row = new ArrayList<@Nullable Object>();
    row.add("ORDERS");
    for (var index = 0; index < cells.length; index += 2) {
      columns.add(new ColumnInfo(cells[index], "VARCHAR"));
      row.add(cells[index + 1]);
    }
    return new QueryResult(columns.build(), ImmutableList.of(row), QueryResult.Response.NONE);
  }

  @Test
  void replacesViews() throws IOException {
    var secure = new ConfigValues(ImmutableMap.of("secure", true, "copy_grants", true));
    golden(
        "views",
        text(statements.replaceView(ORDERS, QUERY, Optional.empty(), PLAIN)),
        text(statements.replaceView(ORDERS, QUERY, Optional.of(Kind.VIEW), secure)),
        text(statements.replaceView(ORDERS, QUERY, Optional.of(Kind.TABLE), PLAIN)));
  }

  @Test
  void stagesAndLoadsRows() throws IOException {
    golden(
        "rows",
        statements.stage(statements.staging(ORDERS), QUERY).sql(),
        statements.truncate(ORDERS),
        statements.load(Load.of(ORDERS, COLUMNS, reader -> {})));
  }

  @Test
  void changesWhatStands() throws IOException {
    golden(
        "changes",
        statements.drop(ORDERS, Kind.TABLE),
        statements.drop(ORDERS, Kind.MATERIALIZED_VIEW),
        statements.drop(ORDERS, Kind.EXTERNAL),
        statements.rename(ORDERS, ORDERS.withIdentifier("orders_old"), Kind.VIEW),
        statements.addColumn(ORDERS, COLUMNS.getFirst()),
        statements.addColumn(ORDERS, COLUMNS.getLast()),
        statements.dropColumn(ORDERS, "id"),
        statements.changeType(ORDERS, COLUMNS.getFirst()));
  }

  @Test
  void commentsAndGrants() throws IOException {
    golden(
        "comments",
        statements.comment(ORDERS, Kind.TABLE, "it's C:\\new"),
        statements.commentColumn(ORDERS, Kind.VIEW, "the day", "first"),
        statements.grant(ORDERS, Kind.TABLE, "select", "REPORTER"),
        statements.grant(ORDERS, Kind.VIEW, "select", "all readers"),
        statements.revoke(ORDERS, Kind.TABLE, "insert", "LOADER"));
  }

  private static String text(List<SqlStatement> statements) {
    return Joiner.on(";\n").join(statements.stream().map(SqlStatement::sql).toList());
  }

  private static void golden(String name, String... statements) throws IOException {
    Golden.expect("snowflake/" + name + ".sql", String.join(";\n\n", statements) + ";\n");
  }
}
