package dev.headrace.runtime.execute;

import static dev.headrace.runtime.execute.ExecutionTest.result;
import static dev.headrace.runtime.execute.Nodes.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.Status;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CancelTest {
  /** Runs for hours. */
  private static final String ENDLESS =
      "select count(*) as n from range(1000000) a, range(1000000) b where (a.range + b.range) % 7 = 8";

  @TempDir Path folder;

  @Test
  void endsWhatRunsAndSkipsTheRest() {
    try (var run = TestRun.inMemory(folder)) {
      var first = table("orders", "select 1 as id");
      run.run(first);
      var endless = table("orders", ENDLESS);
      var next = table("next", "from orders", endless);
      var execution = new AtomicReference<Execution>();
      // The ticks begin once the nodes run.
      EventSink cancels =
          event -> {
            if (event instanceof Event.ClockTicked) {
              execution.get().cancel();
            }
          };
      execution.set(
          new Execution(
              run.warehouse(),
              TestRun.MATERIALIZATIONS,
              new PlainCompiler(),
              cancels,
              Clock.systemUTC(),
              run.options(false)));
      var summary = execution.get().run(TestRun.plan(endless, next));
      assertThat(result(summary, endless).status()).isEqualTo(Status.SKIPPED);
      assertThat(result(summary, endless).message()).isEqualTo("cancelled");
      assertThat(result(summary, next).status()).isEqualTo(Status.SKIPPED);
      try (var session = run.warehouse().connections().open()) {
        assertThat(session.query("from orders").rows().getFirst()).containsExactly(1L);
      }
    }
  }
}
