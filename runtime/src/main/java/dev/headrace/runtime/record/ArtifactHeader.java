package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.json.JsonWriter;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every artifact of a command says of itself.
 *
 * @param version of the program
 * @param startedAt when the command began
 * @param environment variables the user wants kept with the artifacts, by name
 */
public record ArtifactHeader(
    String version,
    String invocationId,
    Instant startedAt,
    Clock clock,
    ImmutableMap<String, String> environment) {
  private static final String SCHEMAS = "https://schemas.getdbt.com/dbt/";

  /**
   * Writes the field {@code metadata}.
   *
   * @param schema the artifact's name and version, such as {@code catalog/v1}
   * @param more further fields
   */
  void write(JsonWriter json, String schema, Map<String, ? extends @Nullable Object> more)
      throws IOException {
    var metadata = new LinkedHashMap<String, @Nullable Object>();
    metadata.put("dbt_schema_version", SCHEMAS + schema + ".json");
    metadata.put("dbt_version", version);
    metadata.put("generated_at", Times.iso(clock.instant()));
    metadata.put("invocation_id", invocationId);
    metadata.put("invocation_started_at", Times.iso(startedAt));
    metadata.put("env", environment);
    metadata.putAll(more);
    json.field("metadata", metadata);
  }
}
