package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.SourceSpan;

/** Finds where those settings stand that may turn out wrong only while running. */
final class ConfigPlaces {
  private static final ImmutableSet<String> PLACED =
      ImmutableSet.of(
          "materialized",
          "alias",
          "schema",
          "incremental_strategy",
          "unique_key",
          "on_configuration_change",
          "on_schema_change",
          "grants",
          "group",
          "warn_if",
          "error_if",
          "fail_calc",
          "loaded_at_field",
          "loaded_at_query",
          "freshness",
          "external",
          "external_location",
          "path");

  private ConfigPlaces() {}

  /** Of what is set, by key. */
  static ImmutableMap<String, SourceSpan> of(MergedConfig merged) {
    var places = ImmutableMap.<String, SourceSpan>builder();
    merged
        .values()
        .forEach((key, value) -> {
          if (PLACED.contains(key)) {
            put(key, value, places);
          } else if (key.equals("meta") && value instanceof YamlMap meta) {
            meta.get("external_location")
                .ifPresent(location -> places.put("meta.external_location", location.at()));
          }
        });
    return places.buildOrThrow();
  }

  private static void put(
      String key, YamlValue value, ImmutableMap.Builder<String, SourceSpan> places) {
    places.put(key, value.at());
    switch (value) {
      case YamlMap map ->
          map.entries().forEach(entry -> put(key + "." + entry.key(), entry.value(), places));
      case YamlList list -> {
        var number = 0;
        for (var item : list.items()) {
          places.put(key + "." + number++, item.at());
        }
      }
      case YamlScalar scalar -> {}
    }
  }
}
