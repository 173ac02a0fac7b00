package dev.headrace.runtime.materialize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ColumnName;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.Incremental.OnSchemaChange;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Drivers;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.duckdb.DuckDbAdapter;
import dev.headrace.runtime.adapter.snowflake.SnowflakeAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The statements of each materialization, as they are sent. */
final class MaterializationGoldenTest {
  private static final Drivers NO_DRIVERS =
      engine -> {
        throw new AssertionError("nothing is to be connected");
      };

  private static final Path GOLDEN = Path.of("src/test/resources/golden/materialization");
  private static final ImmutableList<ColumnInfo> COLUMNS =
      ImmutableList.of(
          new ColumnInfo("id", "INTEGER"),
          new ColumnInfo("day", "DATE"),
          new ColumnInfo("Amount", "DOUBLE"));

  @Test
  void view() throws IOException {
    golden("view", plan(new ViewMaterialization(), Incremental.DEFAULT, null, null));
    golden(
        "view_over_table", plan(new ViewMaterialization(), Incremental.DEFAULT, Kind.TABLE, null));
  }

  @Test
  void table() throws IOException {
    golden("table", plan(new TableMaterialization(), Incremental.DEFAULT, Kind.TABLE, null));
    golden(
        "table_over_view", plan(new TableMaterialization(), Incremental.DEFAULT, Kind.VIEW, null));
    golden(
        "table_with_header",
        plan(
            new TableMaterialization(),
            Incremental.DEFAULT,
            null,
            "create temp macro f(x) as x + 1"));
  }

  @Test
  void append() throws IOException {
    golden("append", incremental("append", OnSchemaChange.IGNORE, "id"));
  }

  @Test
  void deleteAndInsert() throws IOException {
    golden("delete_insert", incremental("delete+insert", OnSchemaChange.IGNORE, "id"));
    golden(
        "delete_insert_composite",
        incremental("delete+insert", OnSchemaChange.IGNORE, "id", "date_trunc('month', day)"));
    golden("delete_insert_no_key", incremental("delete+insert", OnSchemaChange.IGNORE));
  }

  @Test
  void merge() throws IOException {
    golden("merge", incremental("merge", OnSchemaChange.IGNORE, "id", "day"));
  }

  @Test
  void schemaChange() throws IOException {
    golden("append_new_columns", incremental("append", OnSchemaChange.APPEND_NEW_COLUMNS));
    golden("sync_all_columns", incremental("append", OnSchemaChange.SYNC_ALL_COLUMNS));
  }

  @Test
  void onSnowflake() throws IOException {
    var adapter = new SnowflakeAdapter(NO_DRIVERS);
    golden(
        "snowflake_table",
        plan(adapter, new TableMaterialization(), Incremental.DEFAULT, Kind.TABLE, null));
    for (var strategy : List.of("append", "delete+insert", "merge")) {
      golden(
          "snowflake_" + strategy.replace('+', '_'),
          incremental(adapter, strategy, OnSchemaChange.IGNORE, "id", "day"));
    }
    golden(
        "snowflake_sync_all_columns",
        incremental(adapter, "append", OnSchemaChange.SYNC_ALL_COLUMNS));
  }

  private static MaterializationPlan incremental(
      String strategy, OnSchemaChange onSchemaChange, String... keys) {
    return incremental(new DuckDbAdapter(), strategy, onSchemaChange, keys);
  }

  private static MaterializationPlan incremental(
      Adapter adapter, String strategy, OnSchemaChange onSchemaChange, String... keys) {
    var incremental =
        new Incremental(
            Optional.of(strategy),
            ImmutableList.copyOf(keys),
            keys.length == 1 ? ImmutableList.of("day > '2024-01-01'") : ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            onSchemaChange);
    return plan(adapter, new IncrementalMaterialization(), incremental, Kind.TABLE, null);
  }

  private static MaterializationPlan plan(
      Materialization materialization,
      Incremental incremental,
      @Nullable Kind existing,
      @Nullable String header) {
    return plan(new DuckDbAdapter(), materialization, incremental, existing, header);
  }

  private static MaterializationPlan plan(
      Adapter adapter,
      Materialization materialization,
      Incremental incremental,
      @Nullable Kind existing,
      @Nullable String header) {
    return materialization.plan(
        new MaterializationInput(
            model(materialization.name(), incremental, header),
            "select 1 as id -- one",
            Optional.ofNullable(existing),
            false,
            Optional.empty(),
            adapter.dialect(),
            adapter.statements()));
  }

  private static Model model(
      String materialized, Incremental incremental, @Nullable String header) {
    var at = SourceSpan.ofFile("models/orders.sql");
    var columns =
        ImmutableList.of(
            new Column(
                new ColumnName("id"),
                "the order's number",
                null,
                null,
                ImmutableSet.of(),
                ImmutableMap.of()));
    return new Model(
        new Identity(
            new NodeId("model.shop.orders"),
            "orders",
            "shop",
            ImmutableList.of("shop", "orders"),
            "orders.sql",
            "models/orders.sql",
            at),
        new ModelConfig(
            true,
            materialized,
            null,
            null,
            null,
            ImmutableSet.of(),
            ImmutableMap.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            incremental,
            null,
            header,
            new ModelConfig.PersistDocs(true, true),
            ImmutableMap.of(),
            null,
            ConfigValues.NONE),
        new RelationName("shop", "main", "orders"),
        new Documentation("All orders", columns, null, ImmutableList.of()),
        "",
        "",
        Dependencies.NONE,
        null,
        null);
  }

  /** Of a staging relation whose keys hold a NULL when there are several of them. */
  private static String text(MaterializationPlan plan) {
    var apply =
        switch (plan.apply()) {
          case MaterializationPlan.Known known -> known.statements();
          case MaterializationPlan.FromConfiguration standing ->
              standing.reconfiguration().decide(QueryResult.NONE).statements();
          case MaterializationPlan.FromStaging staged -> {
            var columns =
                ImmutableList.of(
                    new ColumnInfo("ID", "BIGINT"),
                    new ColumnInfo("day", "DATE"),
                    new ColumnInfo("note", "VARCHAR"),
                    new ColumnInfo("amount", "DOUBLE"));
            var nullKeys = staged.staging().askForNullKeys(columns).orElse("").contains(" or ");
            yield staged.staging().changes(COLUMNS, columns, nullKeys);
          }
        };
    return phase("prepare", plan.prepare())
        + phase("apply", apply)
        + phase("publish", plan.publish())
        + phase("clean", plan.clean());
  }

  private static String phase(String name, List<SqlStatement> statements) {
    var text = new StringBuilder();
    for (var statement : statements) {
      text.append("-- ").append(name).append('\n').append(statement.sql()).append(";\n\n");
    }
    return text.toString();
  }

  private static void golden(String name, MaterializationPlan plan) throws IOException {
    var file = GOLDEN.resolve(name + ".sql");
    if (!Files.exists(file) || System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text(plan));
      fail("%s: written, look at it", file);
    }
    assertThat(text(plan)).isEqualTo(Files.readString(file));
  }
}
