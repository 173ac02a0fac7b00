package dev.headrace.compiler.artifact;

import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.node.SourceConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes sources. */
final class SourceMaps {
  private SourceMaps() {}

  static Map<String, @Nullable Object> source(Source source, String relationName) {
    var config = source.config();
    var declared = source.declarations();
    var freshness = freshness(config.freshness());
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("database", source.relation().database());
    map.put("schema", source.relation().schema());
    Entries.identity(map, source);
    map.put("source_name", source.sourceName());
    map.put("source_description", source.sourceDescription());
    map.put("loader", source.loader());
    map.put("identifier", source.relation().identifier());
    map.put(
        "quoting",
        Entries.map(
            "database",
            declared.quotesDatabase(),
            "schema",
            declared.quotesSchema(),
            "identifier",
            declared.quotesIdentifier(),
            "column",
            null));
    map.put("loaded_at_field", config.loadedAtField());
    map.put("loaded_at_query", config.loadedAtQuery());
    map.put("freshness", freshness);
    map.put("external", external(config));
    map.put("description", source.documentation().description());
    map.put("columns", Entries.columns(source.documentation().columns()));
    map.put("meta", config.meta());
    map.put("source_meta", declared.meta());
    map.put("tags", config.tags());
    map.put("config", config(source, freshness));
    map.put("patch_path", source.documentation().patchPath());
    map.put("unrendered_config", config.values().written());
    map.put("relation_name", relationName);
    map.put("doc_blocks", source.documentation().docBlocks());
    return map;
  }

  private static Map<String, @Nullable Object> config(
      Source source, @Nullable Map<String, @Nullable Object> freshness) {
    var config = source.config();
    var map = Entries.map("enabled", config.enabled(), "event_time", null);
    map.putAll(config.values().values());
    map.put("enabled", config.enabled());
    map.put("freshness", freshness);
    map.put("loaded_at_field", config.loadedAtField());
    map.put("loaded_at_query", config.loadedAtQuery());
    map.put("meta", config.meta());
    map.put("tags", config.tags());
    return map;
  }

  private static @Nullable Map<String, @Nullable Object> freshness(
      SourceConfig.@Nullable Freshness freshness) {
    if (freshness == null) {
      return null;
    }
    return Entries.map(
        "warn_after", age(freshness.warnAfter()),
        "error_after", age(freshness.errorAfter()),
        "filter", freshness.filter());
  }

  private static Map<String, @Nullable Object> age(SourceConfig.@Nullable Age age) {
    return age == null
        ? Entries.map("count", null, "period", null)
        : Entries.map("count", age.count(), "period", age.period());
  }

  /** Where the files are, and what else is written there, for macros that look for it. */
  private static @Nullable Map<String, @Nullable Object> external(SourceConfig config) {
    var files = config.files();
    var written = config.values().get("external");
    if (files == null && !(written instanceof Map<?, ?>)) {
      return null;
    }
    var map = Entries.map("location", null, "file_format", null, "row_format", null);
    map.putAll(Entries.map("tbl_properties", null, "partitions", null));
    if (written instanceof Map<?, ?> all) {
      all.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    if (files != null) {
      map.put("location", files.location());
      map.putIfAbsent("file_format", files.format());
    }
    return map;
  }
}
