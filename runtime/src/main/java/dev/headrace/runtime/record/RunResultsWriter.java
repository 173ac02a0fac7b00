package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.sql.Dialect;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code run_results.json}, version 6: what became of each node. */
public final class RunResultsWriter {
  private final ArtifactHeader header;
  private final Dialect dialect;

  public RunResultsWriter(ArtifactHeader header, Dialect dialect) {
    this.header = header;
    this.dialect = dialect;
  }

  /**
   * Writes the file.
   *
   * @param arguments the command and its options by name, {@code which} among them
   */
  public void write(
      Path file, RunSummary summary, Map<String, ? extends @Nullable Object> arguments) {
    ArtifactFile.writeJson(
        file,
        json -> {
          json.beginObject();
          header.write(json, "run-results/v6", ImmutableMap.of());
          json.name("results").beginArray();
          for (var result : summary.results()) {
            json.value(asMap(result));
          }
          json.endArray();
          json.field("elapsed_time", Wording.seconds(summary.took()));
          json.field("args", arguments);
          json.endObject();
        });
  }

  /** One node's as in the file, which the templates of {@code on-run-end} see too. */
  public Map<String, @Nullable Object> asMap(NodeResult result) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("status", result.status().label());
    map.put("timing", timings(result.timings()));
    map.put("thread_id", result.threadId());
    map.put("execution_time", Wording.seconds(result.executionTime()));
    map.put("adapter_response", result.adapterResponse());
    map.put("message", result.message().isEmpty() ? null : result.message());
    map.put("failures", result.failures().isPresent() ? result.failures().getAsLong() : null);
    map.put("unique_id", result.node().id().value());
    map.put("compiled", result.compiledCode().isPresent());
    map.put("compiled_code", result.compiledCode().orElse(null));
    map.put("relation_name", result.relation().map(dialect::render).orElse(null));
    map.put("batch_results", null);
    return map;
  }

  static ImmutableList<ImmutableMap<String, String>> timings(ImmutableList<Timing> timings) {
    return timings.stream()
        .map(timing ->
            ImmutableMap.of(
                "name", timing.step().label(),
                "started_at", Times.iso(timing.started()),
                "completed_at", Times.iso(timing.completed())))
        .collect(ImmutableList.toImmutableList());
  }
}
