package dev.headrace.runtime.execute;

import static dev.headrace.runtime.execute.Nodes.testConfig;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.TestConfig;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestStepTest {
  private static final String THREE = "select 1 as id from range(3)";

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
  void aTestWithoutRowsPasses() {
    var result = test("select 1 as id where false", testConfig());
    assertThat(result.status()).isEqualTo(Status.PASS);
    assertThat(result.failures()).hasValue(0);
  }

  @Test
  void thresholdsDecideBetweenWarningAndFailure() {
    assertThat(test(THREE, config("!= 0", "> 3")).status()).isEqualTo(Status.WARN);
    assertThat(test(THREE, config("> 3", "> 5")).status()).isEqualTo(Status.PASS);
    assertThat(test(THREE, config("> 1", "> 2")).message())
        .isEqualTo("Got 3 results, configured to fail if > 2");
    assertThat(test(THREE, testConfig(Severity.WARNING, "!= 0", "!= 0", null, null)).status())
        .isEqualTo(Status.WARN);
  }

  @Test
  void warningsCanBeFailures() {
    var test = Nodes.test("t", THREE, config("!= 0", "> 3"));
    var options = new RunOptions(1, false, false, true, null, folder);
    var summary = run.execution(options).run(TestRun.plan(test));
    assertThat(summary.results().getFirst().status()).isEqualTo(Status.FAIL);
  }

  @Test
  void aLimitCapsTheCount() {
    assertThat(test(THREE, testConfig(Severity.ERROR, "!= 0", "!= 0", 2L, null)).failures())
        .hasValue(2);
  }

  @Test
  void failingRowsAreKept() {
    var result = test(THREE, testConfig(Severity.ERROR, "!= 0", "!= 0", null, "table"));
    assertThat(result.relation().orElseThrow()).hasToString("main_dbt_test__audit.t");
    assertThat(run.rows("select count(*) from main_dbt_test__audit.t")).isEqualTo("3");
    test("select 1 as id where false", testConfig(Severity.ERROR, "!= 0", "!= 0", null, "view"));
    assertThat(run.rows("select count(*) from main_dbt_test__audit.t")).isEqualTo("0");
  }

  @Test
  void theCommandCanAskToKeepThem() {
    var options = new RunOptions(1, false, false, false, true, folder);
    var summary = run.execution(options).run(TestRun.plan(Nodes.test("t", THREE, testConfig())));
    assertThat(summary.results().getFirst().relation()).isPresent();
    assertThat(run.rows("select count(*) from main_dbt_test__audit.t")).isEqualTo("3");
  }

  @Test
  void aQueryThatTheDatabaseRefusesIsAnErrorAtItsPlace() {
    var result = test("select id\nfrom nosuch", testConfig());
    assertThat(result.status()).isEqualTo(Status.ERROR);
    assertThat(result.diagnostics().getFirst().at()).hasToString("models/t.sql:2:6");
  }

  private static TestConfig config(String warnIf, String errorIf) {
    return testConfig(Severity.ERROR, warnIf, errorIf, null, null);
  }

  private NodeResult test(String sql, TestConfig config) {
    DataTest test = Nodes.test("t", sql, config);
    return run.runOne(test);
  }
}
