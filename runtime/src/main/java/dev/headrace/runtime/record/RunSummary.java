package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import java.time.Duration;

/**
 * What became of all nodes of a run.
 *
 * @param results in order of their end
 */
public record RunSummary(ImmutableList<NodeResult> results, Duration took) {

  /** How many ended so. */
  public long count(Status status) {
    return results.stream().filter(result -> result.status() == status).count();
  }

  /** Whether the command fails because of any. */
  public boolean failed() {
    return results.stream().anyMatch(result -> result.status().fails());
  }
}
