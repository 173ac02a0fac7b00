package dev.headrace.runtime.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.record.FreshnessResult;
import dev.headrace.runtime.record.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FreshnessTest {
  @TempDir Path folder;

  @Test
  void comparesTheNewestRowWithTheLimits() {
    assertThat(check("select now()::timestamp as loaded_at").status()).isEqualTo(Status.PASS);
    assertThat(check("select now() - interval 2 hour as loaded_at").status())
        .isEqualTo(Status.WARN);
    var stale = check("select date '2020-01-01' as loaded_at");
    assertThat(stale.status()).isEqualTo(Status.ERROR);
    assertThat(stale.maxLoadedAt().orElseThrow()).hasToString("2020-01-01T00:00:00Z");
  }

  @Test
  void saysWhyASourceCannotBeAsked() {
    var result = check("select 1 as other");
    assertThat(result.status()).isEqualTo(Status.RUNTIME_ERROR);
    assertThat(result.error().orElseThrow()).contains("loaded_at");
    assertThat(check("select now() as loaded_at where false").error())
        .contains("source `landing.landing.cards` has no row that says when it arrived");
  }

  private FreshnessResult check(String sql) {
    try (var run = TestRun.inMemory(folder)) {
      run.warehouse().query("create schema landing");
      run.warehouse().query("create table landing.cards as " + sql);
      var source = Nodes.source("cards", null);
      return run.execution(run.options(false)).freshness(ImmutableList.of(source)).getFirst();
    }
  }
}
