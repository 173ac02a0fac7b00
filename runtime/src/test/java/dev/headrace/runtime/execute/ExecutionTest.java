package dev.headrace.runtime.execute;

import static dev.headrace.runtime.execute.Nodes.table;
import static dev.headrace.runtime.execute.Nodes.testConfig;
import static dev.headrace.runtime.execute.Nodes.view;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.node.Node;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.RunSummary;
import dev.headrace.runtime.record.Status;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExecutionTest {
  @TempDir Path folder;

  @Test
  void buildsEachNodeAfterWhatItReads() {
    try (var run = TestRun.inMemory(folder)) {
      var one = table("one", "select 1 as id");
      var two = view("two", "select id + 1 as id from one", one);
      var three = table("three", "select id + 1 as id from two", two);
      var summary = run.run(three, two, one);
      assertThat(summary.count(Status.SUCCESS)).isEqualTo(3);
      assertThat(run.rows("from three")).isEqualTo("3");
    }
  }

  @Test
  void skipsWhatReadsAFailedNodeAndSaysBecauseOfWhich() {
    try (var run = TestRun.inMemory(folder)) {
      var bad = table("bad", "select nosuch");
      var next = view("next", "from bad", bad);
      var last = view("last", "from next", next);
      var summary = run.run(bad, next, last);
      assertThat(result(summary, bad).status()).isEqualTo(Status.ERROR);
      assertThat(result(summary, next).because()).contains(bad.id());
      assertThat(result(summary, last).because()).contains(bad.id());
      assertThat(summary.count(Status.SKIPPED)).isEqualTo(2);
    }
  }

  @Test
  void aFailingTestDoesNotStopWhatDoesNotWaitForIt() {
    try (var run = TestRun.inMemory(folder)) {
      var one = table("one", "select 1 as id");
      var fails = Nodes.test("fails", "select * from one", testConfig(), one);
      var two = table("two", "from one", one);
      var summary = run.run(one, fails, two);
      assertThat(result(summary, fails).status()).isEqualTo(Status.FAIL);
      assertThat(result(summary, fails).failures()).hasValue(1);
      assertThat(result(summary, fails).message())
          .isEqualTo("Got 1 result, configured to fail if != 0");
      assertThat(result(summary, two).status()).isEqualTo(Status.SUCCESS);
    }
  }

  @Test
  void showsADatabasesErrorAtTheTemplatesLine() {
    try (var run = TestRun.inMemory(folder)) {
      var result = run.runOne(table("bad", "select 1 as a,\n  {# gone #} nosuch"));
      assertThat(result.diagnostics()).hasSize(1);
      assertThat(result.diagnostics().getFirst())
          .hasToString(
              "models/bad.sql:2:14: error DATABASE_ERROR: Binder Error: Referenced column \"nosuch\""
                  + " was not found because the FROM clause is missing");
    }
  }

  @Test
  void failFastEndsTheRunAtTheFirstFailure() {
    try (var run = TestRun.inMemory(folder)) {
      var bad = table("a_bad", "select nosuch");
      var other = table("b_other", "select 1 as id");
      var options = new RunOptions(1, true, false, false, null, folder);
      var summary = run.execution(options).run(TestRun.plan(bad, other));
      assertThat(result(summary, other).status()).isEqualTo(Status.SKIPPED);
      assertThat(result(summary, other).because()).isEqualTo(Optional.empty());
    }
  }

  static NodeResult result(RunSummary summary, Node node) {
    return summary.results().stream()
        .filter(result -> result.node().id().equals(node.id()))
        .findFirst()
        .orElseThrow();
  }
}
