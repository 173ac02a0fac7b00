package dev.headrace.runtime.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.Incremental.OnSchemaChange;
import dev.headrace.compiler.node.Model;
import dev.headrace.runtime.execute.Nodes.ModelSpec;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.Status;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IncrementalTest {
  private static final String FIRST = "select * from (values (1, 'a'), (2, 'b')) as v(id, name)";
  private static final String SECOND = "select * from (values (2, 'B'), (3, 'c')) as v(id, name)";

  @TempDir Path folder;
  private TestRun run;

  @BeforeEach
  void open() {
    run = TestRun.inMemory(folder);
  }

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void withoutAKeyRowsAreAdded() {
    assertThat(twice(null)).isEqualTo("1,a\n2,B\n2,b\n3,c");
  }

  @Test
  void appendAddsRowsWhateverTheKey() {
    assertThat(twice("append", "id")).isEqualTo("1,a\n2,B\n2,b\n3,c");
  }

  @Test
  void aKeyReplacesItsRows() {
    assertThat(twice(null, "id")).isEqualTo("1,a\n2,B\n3,c");
  }

  @Test
  void mergeUpdatesAndInserts() {
    assertThat(twice("merge", "id")).isEqualTo("1,a\n2,B\n3,c");
  }

  @Test
  void mergeWithoutAKeyAddsRows() {
    assertThat(twice("merge")).isEqualTo("1,a\n2,B\n2,b\n3,c");
  }

  @Test
  void aKeyOfSeveralColumnsMustMatchWhole() {
    assertThat(twice("delete+insert", "id", "name")).isEqualTo("1,a\n2,B\n2,b\n3,c");
    assertThat(build("orders", ModelSpec.incremental(null, "id", "name"), FIRST).status())
        .isEqualTo(Status.SUCCESS);
    assertThat(rows()).isEqualTo("1,a\n2,B\n2,b\n3,c");
  }

  @Test
  void aKeyMayBeAnExpression() {
    assertThat(twice("delete+insert", "id % 2")).isEqualTo("2,B\n3,c");
  }

  @Test
  void duplicatesAmongTheNewRowsAreAllKept() {
    build("orders", ModelSpec.incremental(null, "id"), FIRST);
    build("orders", ModelSpec.incremental(null, "id"), "select 2 as id, 'x' as name from range(2)");
    assertThat(rows()).isEqualTo("1,a\n2,x\n2,x");
  }

  @Test
  void aKeyThatIsNoColumnFailsAndLeavesTheTable() {
    build("orders", ModelSpec.incremental(null, "nosuch"), FIRST);
    var result = build("orders", ModelSpec.incremental(null, "nosuch"), SECOND);
    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(result.message()).contains("nosuch");
    assertThat(rows()).isEqualTo("1,a\n2,b");
  }

  @Test
  void aNullKeyReplacesTheRowsWithANullKey() {
    for (var strategy : ImmutableList.of("delete+insert", "merge")) {
      var name = strategy.equals("merge") ? "merged" : "replaced";
      var spec = ModelSpec.incremental(strategy, "id", "part");
      build(name, spec, "select 1 as id, null::integer as part, 'old' as name");
      assertThat(
              build(
                      name,
                      spec,
                      "select 1 as id, null::integer as part, 'new' as name union all select null, 2, 'n'")
                  .message())
          .isEqualTo("OK");
      build(name, spec, "select null as id, 2 as part, 'm' as name");
      assertThat(run.rows("from " + name + " order by all")).isEqualTo("1,null,new\nnull,2,m");
    }
  }

  @Test
  void predicatesLimitTheRowsOfTheTableThatAreTouched() {
    var incremental = incremental("delete+insert", "name <> 'b'");
    build("orders", ModelSpec.incremental(incremental), FIRST);
    build("orders", ModelSpec.incremental(incremental), SECOND);
    assertThat(rows()).isEqualTo("1,a\n2,B\n2,b\n3,c");
  }

  @Test
  void predicatesMayNameTheTableAndTheNewRows() {
    for (var predicate :
        ImmutableList.of(
            "DBT_INTERNAL_DEST.name = 'b'",
            "DBT_INCREMENTAL_TARGET.name = 'b'",
            "DBT_INTERNAL_DEST.name <> DBT_INTERNAL_SOURCE.name")) {
      run.runFullRefresh(Nodes.model("orders", FIRST, ModelSpec.incremental(null, "id")));
      var result =
          build("orders", ModelSpec.incremental(incremental("delete+insert", predicate)), SECOND);
      assertThat(result.message()).isEqualTo("OK");
      assertThat(rows()).isEqualTo("1,a\n2,B\n3,c");
    }
  }

  @Test
  void aKeyMayBeAnExpressionBesidePredicatesOnBothSides() {
    for (var predicate :
        ImmutableList.of(
            "DBT_INTERNAL_DEST.name <> DBT_INTERNAL_SOURCE.name",
            "DBT_INCREMENTAL_TARGET.id <= DBT_INTERNAL_SOURCE.id")) {
      run.runFullRefresh(Nodes.model("orders", FIRST, ModelSpec.incremental(null, "id")));
      var incremental =
          new Incremental(
              Optional.empty(),
              ImmutableList.of("id + 0", "id % 7"),
              ImmutableList.of(predicate),
              ImmutableList.of(),
              ImmutableList.of(),
              OnSchemaChange.IGNORE);
      var result = build("orders", ModelSpec.incremental(incremental), SECOND);
      assertThat(result.message()).isEqualTo("OK");
      assertThat(rows()).isEqualTo("1,a\n2,B\n3,c");
    }
  }

  @Test
  void aColumnOfNullsTakesTheTypeOfTheFirstValue() {
    for (var onChange : OnSchemaChange.values()) {
      for (var strategy : ImmutableList.of("append", "delete+insert", "merge")) {
        var incremental =
            new Incremental(
                Optional.of(strategy),
                ImmutableList.of("id"),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                onChange);
        var spec = ModelSpec.incremental(incremental);
        run.runFullRefresh(Nodes.model("orders", "select 1 as id, null as name", spec));
        assertThat(build("orders", spec, "select 2 as id, 'b' as name").message()).isEqualTo("OK");
        assertThat(build("orders", spec, "select 3 as id, null as name").message()).isEqualTo("OK");
        assertThat(rows()).isEqualTo("1,null\n2,b\n3,null");
      }
    }
  }

  @Test
  void aMergeCanLeaveColumnsAlone() {
    var only =
        new Incremental(
            Optional.of("merge"),
            ImmutableList.of("id"),
            ImmutableList.of(),
            ImmutableList.of("b"),
            ImmutableList.of(),
            OnSchemaChange.IGNORE);
    build("orders", ModelSpec.incremental(only), "select 1 as id, 1 as a, 1 as b");
    build("orders", ModelSpec.incremental(only), "select 1 as id, 2 as a, 2 as b");
    assertThat(rows()).isEqualTo("1,1,2");
    var without =
        new Incremental(
            Optional.of("merge"),
            ImmutableList.of("id"),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of("b"),
            OnSchemaChange.IGNORE);
    build("orders", ModelSpec.incremental(without), "select 1 as id, 3 as a, 3 as b");
    assertThat(rows()).isEqualTo("1,3,2");
  }

  @Test
  void newColumnsAreLeftOutUnlessAskedFor() {
    change(
        OnSchemaChange.IGNORE,
        "select 1 as id, 'a' as name",
        "select 2 as id, 'b' as name, 9 as n");
    assertThat(rows()).isEqualTo("1,a\n2,b");
  }

  @Test
  void columnsThatAreGoneAreAnErrorWhenChangesAreIgnored() {
    var result = change(OnSchemaChange.IGNORE, "select 1 as id, 'a' as name", "select 2 as id");
    assertThat(result.diagnostics().getFirst().message())
        .isEqualTo(
            "the columns of model `orders` are not those of its table: gone: `name` (VARCHAR)");
    assertThat(rows()).isEqualTo("1,a");
  }

  @Test
  void newColumnsAreAppended() {
    change(
        OnSchemaChange.APPEND_NEW_COLUMNS, "select 1 as id, 'a' as name", "select 9 as n, 2 as id");
    assertThat(rows()).isEqualTo("1,a,null\n2,null,9");
  }

  @Test
  void allColumnsAreSynchronised() {
    change(
        OnSchemaChange.SYNC_ALL_COLUMNS,
        "select 1 as id, 'a' as name, 1::integer as n",
        "select 2 as id, 1.5::double as n, true as flag");
    assertThat(rows()).isEqualTo("1,1.0,null\n2,1.5,true");
  }

  @Test
  void changedColumnsFailTheModelWhenAskedFor() {
    var result =
        change(OnSchemaChange.FAIL, "select 1 as id, 'a' as name", "select 'x' as id, 2 as n");
    assertThat(result.diagnostics().getFirst().code()).isEqualTo(Code.SCHEMA_CHANGED);
    assertThat(result.diagnostics().getFirst().message())
        .isEqualTo(
            "the columns of model `orders` are not those of its table: new: `n` (INTEGER);"
                + " gone: `name` (VARCHAR); of another type: `id` (VARCHAR)");
    assertThat(rows()).isEqualTo("1,a");
  }

  @Test
  void fullRefreshMakesTheTableAnew() {
    var spec = ModelSpec.incremental(null, "id");
    build("orders", spec, FIRST);
    run.runFullRefresh(Nodes.model("orders", "select 9 as other", spec));
    assertThat(rows()).isEqualTo("9");
  }

  @Test
  void aModelCanRefuseAFullRefresh() {
    var spec = ModelSpec.incremental(null, "id").fullRefresh(false);
    build("orders", spec, FIRST);
    run.runFullRefresh(Nodes.model("orders", SECOND, spec));
    assertThat(rows()).isEqualTo("1,a\n2,B\n3,c");
  }

  @Test
  void anUnknownStrategyNamesThoseThereAre() {
    var result = build("orders", ModelSpec.incremental("delete_insert", "id"), FIRST);
    assertThat(result.diagnostics().getFirst().message())
        .isEqualTo(
            "model `orders` asks for the incremental strategy `delete_insert`;"
                + " there are `append`, `delete+insert`, `merge`");
  }

  @Test
  void nothingIsLeftBehind() {
    twice(null, "id");
    build("orders", ModelSpec.incremental(null, "nosuch"), SECOND);
    assertThat(run.rows("select table_name from duckdb_tables() order by 1")).isEqualTo("orders");
  }

  private String twice(String strategy, String... keys) {
    var spec = ModelSpec.incremental(strategy, keys);
    build("orders", spec, FIRST);
    assertThat(build("orders", spec, SECOND).status()).isEqualTo(Status.SUCCESS);
    return rows();
  }

  private NodeResult change(OnSchemaChange onSchemaChange, String first, String second) {
    var incremental =
        new Incremental(
            Optional.empty(),
            ImmutableList.of("id"),
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableList.of(),
            onSchemaChange);
    build("orders", ModelSpec.incremental(incremental), first);
    return build("orders", ModelSpec.incremental(incremental), second);
  }

  private static Incremental incremental(String strategy, String predicate) {
    return new Incremental(
        Optional.of(strategy),
        ImmutableList.of("id"),
        ImmutableList.of(predicate),
        ImmutableList.of(),
        ImmutableList.of(),
        OnSchemaChange.IGNORE);
  }

  private NodeResult build(String name, ModelSpec spec, String sql) {
    Model model = Nodes.model(name, sql, spec);
    return run.runOne(model);
  }

  private String rows() {
    return run.rows("from orders order by all");
  }
}
