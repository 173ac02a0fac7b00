package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.FreshnessResult;
import dev.headrace.runtime.record.RunSummary;
import java.time.Clock;
import java.time.Duration;

/** One run of nodes against a warehouse. */
public final class Execution {
  public Execution(
      Warehouse warehouse,
      Materializations materializations,
      NodeCompiler compiler,
      EventSink events,
      Clock clock,
      RunOptions options) {}

  /** Runs the plan to its end and tells of it; {@code RunFinished} is the caller's to tell. */
  public RunSummary run(Plan plan) {
    return new RunSummary(ImmutableList.of(), Duration.ZERO);
  }

  /** Asks sources how old their rows are, in parallel. */
  public ImmutableList<FreshnessResult> freshness(ImmutableList<Source> sources) {
    return ImmutableList.of();
  }

  /** Starts nothing more, ends what runs, marks the rest skipped. From any thread. */
  public void cancel() {}
}
