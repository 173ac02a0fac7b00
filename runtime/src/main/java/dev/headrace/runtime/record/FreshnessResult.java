package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old a source's rows are.
 *
 * @param status pass, warn or error; runtime error when it could not be asked
 * @param maxLoadedAt when the newest row arrived; absent when it could not be asked
 * @param snapshottedAt when that was asked
 * @param error why it could not be asked
 */
public record FreshnessResult(
    Source source,
    Status status,
    Optional<Instant> maxLoadedAt,
    Instant snapshottedAt,
    Optional<String> error,
    ImmutableMap<String, Object> adapterResponse,
    ImmutableList<Timing> timings,
    String threadId,
    Duration executionTime) {

  /** How long before the question the newest row arrived. */
  public Optional<Duration> age() {
    return maxLoadedAt.map(loaded -> Duration.between(loaded, snapshottedAt));
  }
}
