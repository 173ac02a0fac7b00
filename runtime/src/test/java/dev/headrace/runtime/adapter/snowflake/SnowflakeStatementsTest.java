package dev.headrace.runtime.adapter.snowflake;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.CsvLoad;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.TableDefinition.ColumnDefinition;
import dev.headrace.runtime.adapter.TableDefinition.TableConstraint;
import dev.headrace.runtime.record.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        statements.load(
            new CsvLoad(ORDERS, Path.of("orders.csv"), COLUMNS, ",", false, reader -> {})));
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
