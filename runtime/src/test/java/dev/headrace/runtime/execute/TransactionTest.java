package dev.headrace.runtime.execute;

import static dev.headrace.runtime.execute.Nodes.hook;
import static dev.headrace.runtime.execute.Nodes.table;
import static dev.headrace.runtime.execute.Nodes.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Hook;
import dev.headrace.runtime.execute.Nodes.ModelSpec;
import dev.headrace.runtime.record.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node's transaction holds: its relation, its hooks, its comments. */
final class TransactionTest {
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
  void aTableBecomesAViewAndATableAgain() {
    run.run(table("orders", "select 1 as id"));
    run.run(view("orders", "select 2 as id"));
    assertThat(run.rows("from orders")).isEqualTo("2");
    assertThat(run.rows("select count(*) from duckdb_tables()")).isEqualTo("0");
    run.run(table("orders", "select 3 as id"));
    assertThat(run.rows("from orders")).isEqualTo("3");
    run.run(Nodes.model("orders", "select 4 as id", ModelSpec.of("view")));
    run.run(Nodes.model("orders", "select 5 as id", ModelSpec.incremental(null, "id")));
    assertThat(run.rows("from orders")).isEqualTo("5");
  }

  @Test
  void aFailedNodeLeavesWhatWasThere() {
    run.run(table("orders", "select 1 as id"));
    var result = run.runOne(view("orders", "select nosuch"));
    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(run.rows("from orders")).isEqualTo("1");
  }

  @Test
  void aFailedHookUndoesTheNode() {
    run.run(table("orders", "select 1 as id"));
    var spec =
        ModelSpec.of("table")
            .hooks(ImmutableList.of(), ImmutableList.of(hook("insert into nosuch select 1", true)));
    var result = run.runOne(Nodes.model("orders", "select 2 as id", spec));
    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(result.diagnostics().getFirst().at()).hasToString("models/hook.sql:1:1");
    assertThat(run.rows("from orders")).isEqualTo("1");
  }

  @Test
  void aHookAfterTheTransactionFailsTheNodeAndLeavesItPublished() {
    var spec =
        ModelSpec.of("table")
            .hooks(ImmutableList.of(), ImmutableList.of(hook("select nosuch", false)));
    var result = run.runOne(Nodes.model("orders", "select 2 as id", spec));
    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(run.rows("from orders")).isEqualTo("2");
  }

  @Test
  void hooksRunInTheirOrderAroundTheNode() {
    run.run(table("log", "select 0 as n, '' as what"));
    var spec =
        ModelSpec.of("table")
            .hooks(
                ImmutableList.of(log(1, "inside before", true), log(2, "outside before", false)),
                ImmutableList.of(log(3, "inside after", true), log(4, "outside after", false)));
    run.run(Nodes.model("orders", "select count(*) as seen from log", spec));
    assertThat(run.rows("select what from log where n > 0 order by rowid"))
        .isEqualTo("outside before\ninside before\ninside after\noutside after");
    assertThat(run.rows("from orders")).isEqualTo("3");
  }

  @Test
  void anIncrementalQuerySeesWhatTheHookInsideDid() {
    run.run(table("log", "select 0 as n, '' as what"));
    var spec =
        ModelSpec.incremental(null, "seen")
            .hooks(ImmutableList.of(log(1, "x", true)), ImmutableList.of());
    run.run(Nodes.model("orders", "select count(*) as seen from log", spec));
    run.run(Nodes.model("orders", "select count(*) as seen from log", spec));
    assertThat(run.rows("from orders order by 1")).isEqualTo("2\n3");
  }

  @Test
  void anEmptyHookIsPassedOver() {
    var spec =
        ModelSpec.of("table")
            .hooks(ImmutableList.of(hook(" {# no #} -- nothing\n", true)), ImmutableList.of());
    assertThat(run.runOne(Nodes.model("orders", "select 1 as id", spec)).status())
        .isEqualTo(Status.SUCCESS);
  }

  @Test
  void theHeaderStandsBeforeTheStatement() {
    var spec = ModelSpec.of("table").header("create or replace temp macro twice(x) as x * 2");
    run.run(Nodes.model("orders", "select twice(4) as id", spec));
    assertThat(run.rows("from orders")).isEqualTo("8");
  }

  @Test
  void descriptionsBecomeComments() {
    var columns = ImmutableList.of(Nodes.column("id", "the order's \"number\"", null));
    run.run(
        Nodes.model(
            "orders", "select 1 as id", ModelSpec.of("table").described("all o'clock", columns)));
    assertThat(run.rows("select comment from duckdb_tables()")).isEqualTo("all o'clock");
    assertThat(run.rows("select comment from duckdb_columns() where table_name = 'orders'"))
        .isEqualTo("the order's \"number\"");
    run.run(
        Nodes.model("orders", "select 1 as id", ModelSpec.of("view").described("a view", columns)));
    assertThat(run.rows("select comment from duckdb_views() where not internal"))
        .isEqualTo("a view");
  }

  private static Hook log(int n, String what, boolean transaction) {
    return hook("insert into log values (%d, '%s')".formatted(n, what), transaction);
  }
}
