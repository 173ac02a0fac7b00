package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How old a source's rows are.
 *
 * @param status pass, warn or error; runtime error when it could not be asked
 * @param maxLoadedAt when the newest row arrived; absent when it could not be asked
 * @param snapshottedAt when that was asked
 * @param error why it could not be asked
 * @param diagnostics the same with its place
 */
public record FreshnessResult(
    Source source,
    Status status,
    Optional<Instant> maxLoadedAt,
    Instant snapshottedAt,
    Optional<String> error,
    ImmutableList<Diagnostic> diagnostics,
    ImmutableMap<String, Object> adapterResponse,
    ImmutableList<Timing> timings,
    String threadId,
    Duration executionTime) {

  /** How long before the question the newest row arrived. */
  public Optional<Duration> age() {
    return maxLoadedAt.map(loaded -> Duration.between(loaded, snapshottedAt));
  }

  /** The same as what became of a node, for the summary. */
  public NodeResult asNodeResult() {
    return new NodeResult(
        source,
        status,
        error.or(this::tooOld).orElse(""),
        OptionalLong.empty(),
        adapterResponse,
        timings,
        threadId,
        executionTime,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        diagnostics,
        Optional.empty());
  }

  private Optional<String> tooOld() {
    var freshness = source.config().freshness();
    if (freshness == null || status == Status.PASS) {
      return Optional.empty();
    }
    var key = status == Status.WARN ? "warn_after" : "error_after";
    var limit = status == Status.WARN ? freshness.warnAfter() : freshness.errorAfter();
    return age()
        .map(old ->
            "the newest row is %s old, and `%s` is %s"
                .formatted(
                    Wording.age(old),
                    key,
                    limit == null ? "not set" : Wording.several(limit.count(), limit.period())));
  }
}
