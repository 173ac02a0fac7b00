package dev.headrace.compiler.node;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node's merged configuration as templates and artifacts see it: ordered, with nulls.
 *
 * @param values null, Boolean, Long, Double, String, List or Map, by key in sorted order
 */
public record ConfigValues(Map<String, @Nullable Object> values) {
  public static final ConfigValues NONE = new ConfigValues(Map.of());

  public ConfigValues {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The key {@code timezone} alone, where there is one. */
  public static ConfigValues ofTimezone(Optional<String> zone) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    zone.ifPresent(name -> values.put("timezone", name));
    return new ConfigValues(values);
  }

  public @Nullable Object get(String key) {
    return values.get(key);
  }
}
