package dev.headrace.runtime.execute;

import static dev.headrace.runtime.execute.Nodes.hook;
import static dev.headrace.runtime.execute.Nodes.table;
import static dev.headrace.runtime.execute.Nodes.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Node;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.execute.Nodes.ModelSpec;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a step's audit sees, what others see meanwhile, and what is left when it refuses. */
final class PhasesTest {
  private static final String COUNT = "select count(*) from orders";

  @TempDir Path folder;
  private final List<String> seen = new ArrayList<>();
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
  void theAuditSeesANewTableThatOthersDoNot() {
    run.run(table("orders", "select 1 as id"));
    var result = run(table("orders", "from range(5)"), this::looks);
    assertThat(seen).containsExactly("own 5", "others 1");
    assertThat(result.status()).isEqualTo(Status.SUCCESS);
    assertThat(run.rows(COUNT)).isEqualTo("5");
  }

  @Test
  void aRefusedTableIsAsItWas() {
    run.run(table("orders", "select 1 as id"));
    var result = run(table("orders", "from range(5)"), this::looksAndRefuses);
    assertThat(seen).containsExactly("own 5", "others 1");
    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(result.message()).isEqualTo("refused");
    assertThat(run.rows("from orders")).isEqualTo("1");
  }

  @Test
  void aRefusedChangeOfKindIsUndone() {
    run.run(table("orders", "select 1 as id"));
    run(view("orders", "from range(5)"), this::looksAndRefuses);
    assertThat(seen).containsExactly("own 5", "others 1");
    assertThat(run.rows("select count(*) from duckdb_views() where not internal")).isEqualTo("0");
    assertThat(run.runOne(table("orders", "select 7 as id")).status()).isEqualTo(Status.SUCCESS);
    assertThat(run.rows("from orders")).isEqualTo("7");
  }

  @Test
  void refusedRowsOfAnIncrementalModelLeaveNothingBehind() {
    run.run(Nodes.model("orders", "select 1 as id", ModelSpec.incremental(null, "id")));
    var next =
        Nodes.model(
            "orders", "select range as id from range(3)", ModelSpec.incremental(null, "id"));
    run(next, this::looksAndRefuses);
    assertThat(seen).containsExactly("own 3", "others 1");
    assertThat(run.rows("from orders")).isEqualTo("1");
    assertThat(run.rows("select count(*) from duckdb_tables() where temporary")).isEqualTo("0");
  }

  @Test
  void refusedRowsOfASeedAreNotThere() throws IOException {
    Files.createDirectories(folder.resolve("seeds"));
    Files.writeString(folder.resolve("seeds/orders.csv"), "id\n1\n");
    run.run(Nodes.seed("orders"));
    Files.writeString(folder.resolve("seeds/orders.csv"), "id\n1\n2\n3\n");
    var result = run(Nodes.seed("orders"), this::looksAndRefuses);
    assertThat(seen).containsExactly("own 3", "others 1");
    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(run.rows("from orders")).isEqualTo("1");
  }

  @Test
  void theHookAfterTheAuditKnowsWhatWasMade() {
    var spec =
        ModelSpec.of("table")
            .hooks(
                ImmutableList.of(), ImmutableList.of(hook("insert into orders values (6)", true)));
    run.run(table("orders", "select 1 as id"));
    run(Nodes.model("orders", "from range(5)", spec), this::looks);
    assertThat(seen).containsExactly("own 5", "others 1");
    assertThat(run.rows(COUNT)).isEqualTo("6");
  }

  private void looks(Node node, WarehouseSession session) {
    seen.add("own " + session.query(COUNT).rows().getFirst().getFirst());
    assertThat(session.inTransaction()).isTrue();
    try (var other = run.warehouse().connections().open()) {
      seen.add("others " + other.query(COUNT).rows().getFirst().getFirst());
    }
  }

  private void looksAndRefuses(Node node, WarehouseSession session) {
    looks(node, session);
    throw WarehouseException.of(WarehouseException.Kind.DATA, "refused", null);
  }

  private NodeResult run(Node node, Audit audit) {
    var warehouse = run.warehouse();
    var files = new FileSources(warehouse, ImmutableMap.of(), folder);
    var runner =
        new NodeRunner(
            warehouse,
            TestRun.MATERIALIZATIONS,
            new PlainCompiler(),
            files,
            new Explanations(warehouse, ImmutableMap.of(), files, run.events::add),
            run.events::add,
            Clock.systemUTC(),
            run.options(false),
            audit);
    var session = warehouse.open();
    try {
      return runner.run(node, session, "Thread-1");
    } finally {
      warehouse.close(session);
    }
  }
}
