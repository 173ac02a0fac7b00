package dev.headrace.compiler.context;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command builds, as templates see it.
 *
 * @param fields further settings of the profile that are no secrets
 */
public record Target(
    String name,
    String profileName,
    String type,
    @Nullable String database,
    String schema,
    int threads,
    Map<String, @Nullable Object> fields) {
  public Target {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
