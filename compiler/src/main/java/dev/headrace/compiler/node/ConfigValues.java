package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node's merged configuration as templates and artifacts see it: ordered, with nulls.
 *
 * @param values null, Boolean, Long, Double, String, List or Map, by key in sorted order
 * @param places where the values stand that may turn out wrong while running, by key; what stands
 *     in a map or list is named with a dot: {@code external.location}, {@code unique_key.0}
 * @param written what is set, each by the innermost place that sets it, templates not evaluated
 */
public record ConfigValues(
    Map<String, @Nullable Object> values,
    ImmutableMap<String, SourceSpan> places,
    Map<String, @Nullable Object> written) {
  public static final ConfigValues NONE = new ConfigValues(Map.of());

  public ConfigValues {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }

  /** Of which no place is known. */
  public ConfigValues(Map<String, @Nullable Object> values) {
    this(values, ImmutableMap.of(), Map.of());
  }

  /** The key {@code timezone} alone, where there is one. */
  public static ConfigValues ofTimezone(Optional<String> zone) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    zone.ifPresent(name -> values.put("timezone", name));
    return new ConfigValues(values);
  }

  /** The same with another value of a key. */
  ConfigValues with(String key, Object value) {
    var changed = new TreeMap<String, @Nullable Object>(values);
    changed.put(key, value);
    return new ConfigValues(changed, places, written);
  }

  public @Nullable Object get(String key) {
    return values.get(key);
  }

  /** The place of the first of the keys whose place is known. */
  public Optional<SourceSpan> place(String... keys) {
    return Stream.of(keys).map(places::get).flatMap(Stream::ofNullable).findFirst();
  }
}
