package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.SourceConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes {@code sources.json}, version 3: how old each source is. */
public final class SourcesWriter {
  private final ArtifactHeader header;

  public SourcesWriter(ArtifactHeader header) {
    this.header = header;
  }

  public void write(Path file, List<FreshnessResult> results, Duration took) {
    ArtifactFile.writeJson(
        file,
        json -> {
          json.beginObject();
          header.write(json, "sources/v3", ImmutableMap.of());
          json.name("results").beginArray();
          for (var result : results) {
            var loaded = result.maxLoadedAt();
            json.value(loaded.isPresent() ? measured(result, loaded.get()) : unknown(result));
          }
          json.endArray();
          json.field("elapsed_time", Wording.seconds(took));
          json.endObject();
        });
  }

  private static Map<String, @Nullable Object> measured(FreshnessResult result, Instant loaded) {
    var age = Duration.between(loaded, result.snapshottedAt());
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("unique_id", result.source().id().value());
    map.put("max_loaded_at", Times.iso(loaded));
    map.put("snapshotted_at", Times.iso(result.snapshottedAt()));
    map.put("max_loaded_at_time_ago_in_s", Wording.seconds(age));
    map.put("status", result.status().label());
    map.put("criteria", criteria(result.source().config().freshness()));
    map.put("adapter_response", result.adapterResponse());
    map.put("timing", RunResultsWriter.timings(result.timings()));
    map.put("thread_id", result.threadId());
    map.put("execution_time", Wording.seconds(result.executionTime()));
    return map;
  }

  private static Map<String, @Nullable Object> unknown(FreshnessResult result) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("unique_id", result.source().id().value());
    map.put("error", result.error().orElse(null));
    map.put("status", Status.RUNTIME_ERROR.label());
    return map;
  }

  private static Map<String, @Nullable Object> criteria(
      SourceConfig.@Nullable Freshness freshness) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("warn_after", age(freshness == null ? null : freshness.warnAfter()));
    map.put("error_after", age(freshness == null ? null : freshness.errorAfter()));
    map.put("filter", freshness == null ? null : freshness.filter());
    return map;
  }

  private static @Nullable ImmutableMap<String, Object> age(SourceConfig.@Nullable Age age) {
    return age == null ? null : ImmutableMap.of("count", age.count(), "period", age.period());
  }
}
