package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Comparator;

/**
 * What became of all nodes of a run.
 *
 * @param results in order of their end
 */
public record RunSummary(ImmutableList<NodeResult> results, Duration took) {
  private static final Comparator<NodeResult> IN_FILE_ORDER =
      Comparator.comparing((NodeResult result) -> result.node().identity().at())
          .thenComparing(result -> result.node().id().value());

  /** How many ended so. */
  public long count(Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }

  /** The results by the place of their nodes, the same in each run. */
  public ImmutableList<NodeResult> inFileOrder() {
    return ImmutableList.sortedCopyOf(IN_FILE_ORDER, results);
  }

  /** Whether the command fails because of any. */
  public boolean failed() {
    return results.stream().anyMatch(result -> result.status().fails());
  }
}
