package dev.headrace.runtime.record;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.MacroEntry;
import dev.headrace.compiler.json.JsonWriter;
import dev.headrace.compiler.project.MacroProperties;
import dev.headrace.compiler.resolve.Project;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes macros for the manifest. */
final class MacroEntries {
  private MacroEntries() {}

  static void write(JsonWriter json, Project project, String adapterType) throws IOException {
    var calls = new MacroCalls(project.macros(), adapterType);
    json.beginObject();
    var sorted =
        project.macros().all().stream().sorted(Comparator.comparing(MacroEntry::id)).toList();
    for (var entry : sorted) {
      json.field(
          entry.id(), describe(entry, calls.of(entry), project.macroProperties().get(entry.id())));
    }
    json.endObject();
  }

  private static Map<String, @Nullable Object> describe(
      MacroEntry entry, ImmutableList<String> called, @Nullable MacroProperties properties) {
    var shown = new LinkedHashMap<String, @Nullable Object>();
    shown.put("show", true);
    shown.put("node_color", null);
    var meta = meta(properties);
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("name", entry.name());
    map.put("resource_type", "macro");
    map.put("package_name", entry.packageName());
    map.put("path", entry.path());
    map.put("original_file_path", entry.path());
    map.put("unique_id", entry.id());
    map.put("macro_sql", entry.macro().text());
    map.put("depends_on", ImmutableMap.of("macros", called));
    map.put("description", properties == null ? "" : properties.description().value());
    map.put("meta", meta);
    map.put("docs", shown);
    map.put("config", ImmutableMap.of("meta", meta, "docs", shown));
    map.put("patch_path", properties == null ? null : properties.at().file());
    map.put("arguments", properties == null ? ImmutableList.of() : arguments(properties));
    map.put("supported_languages", null);
    return map;
  }

  private static Object meta(@Nullable MacroProperties properties) {
    if (properties == null) {
      return ImmutableMap.of();
    }
    return properties
        .config()
        .get("meta")
        .map(meta -> meta.toTemplateValue())
        .filter(Map.class::isInstance)
        .orElse(ImmutableMap.of());
  }

  private static ImmutableList<Map<String, @Nullable Object>> arguments(
      MacroProperties properties) {
    return properties.arguments().stream().map(MacroEntries::argument).collect(toImmutableList());
  }

  private static Map<String, @Nullable Object> argument(MacroProperties.Argument argument) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("name", argument.name().value());
    map.put("type", argument.type() == null ? null : argument.type().value());
    map.put("description", argument.description().value());
    return map;
  }
}
