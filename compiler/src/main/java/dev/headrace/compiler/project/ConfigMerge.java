package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.ResourceType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A merge of configuration layers under way, by dbt's rule for each key. */
final class ConfigMerge {
  /** The ways of saying where a source's files are; one said above replaces any below. */
  private static final ImmutableSet<String> FILES =
      ImmutableSet.of("external", "external_location", "path");

  private final Map<String, ConfigLayer.Setting> settings = new LinkedHashMap<>();

  /** Two layers of one place as one. */
  static ConfigLayer together(ConfigLayer below, ConfigLayer above) {
    var merge = new ConfigMerge();
    merge.add(below);
    merge.add(above);
    return new ConfigLayer(ImmutableMap.copyOf(merge.settings));
  }

  void add(ConfigLayer layer) {
    if (!Collections.disjoint(layer.settings().keySet(), FILES)) {
      settings.keySet().removeAll(FILES);
    }
    for (var entry : layer.settings().entrySet()) {
      var key = ConfigKeys.canonical(entry.getKey());
      var before = settings.get(key);
      var setting = entry.getValue();
      settings.put(
          key,
          new ConfigLayer.Setting(
              setting.keyAt(),
              merged(key, before == null ? null : before.value(), setting.value()),
              setting.written()));
    }
  }

  MergedConfig result(ResourceType type) {
    var values = ImmutableMap.<String, YamlValue>builderWithExpectedSize(settings.size());
    var written = ImmutableMap.<String, YamlValue>builderWithExpectedSize(settings.size());
    settings.forEach((key, setting) -> {
      values.put(key, setting.value());
      written.put(key, setting.written());
    });
    return new MergedConfig(type, values.buildOrThrow(), written.buildOrThrow());
  }

  private static YamlValue merged(String key, @Nullable YamlValue below, YamlValue above) {
    return switch (key) {
      case "tags", "packages" -> distinct(append(below, above));
      case "pre-hook", "post-hook" -> append(below, above);
      case "meta", "docs", "contract", "quoting", "column_types", "persist_docs" ->
          isNull(above) && below != null ? below : update(below, above);
      case "freshness" -> update(below, above);
      case "grants" -> grants(below, above);
      default -> above;
    };
  }

  private static boolean isNull(YamlValue value) {
    return value instanceof YamlScalar scalar && scalar.isNull();
  }

  private static YamlList append(@Nullable YamlValue below, YamlValue above) {
    var items = ImmutableList.<YamlValue>builder();
    if (below != null) {
      items.addAll(items(below));
    }
    return new YamlList(items.addAll(items(above)).build(), above.at());
  }

  private static List<YamlValue> items(YamlValue value) {
    if (value instanceof YamlList list) {
      return list.items();
    }
    return isNull(value) ? ImmutableList.of() : ImmutableList.of(value);
  }

  private static YamlList distinct(YamlList list) {
    var seen = new LinkedHashSet<@Nullable Object>();
    var items = ImmutableList.<YamlValue>builder();
    for (var item : list.items()) {
      if (seen.add(item.toTemplateValue())) {
        items.add(item);
      }
    }
    return new YamlList(items.build(), list.at());
  }

  /** The entries of both, the upper ones winning; what is no map replaces. */
  private static YamlValue update(@Nullable YamlValue below, YamlValue above) {
    if (!(below instanceof YamlMap lower) || !(above instanceof YamlMap upper)) {
      return above;
    }
    var entries = byKey(lower);
    upper.entries().forEach(entry -> entries.put(entry.key(), entry));
    return new YamlMap(ImmutableList.copyOf(entries.values()), above.at());
  }

  /** As {@link #update}; a privilege written {@code +select} adds to those below. */
  private static YamlValue grants(@Nullable YamlValue below, YamlValue above) {
    if (!(above instanceof YamlMap upper)) {
      return isNull(above) && below != null ? below : above;
    }
    var entries = below instanceof YamlMap lower ? byKey(lower) : byKey(YamlMap.empty(above.at()));
    for (var entry : upper.entries()) {
      var adds = entry.key().startsWith("+");
      var key = adds ? entry.key().substring(1) : entry.key();
      var before = entries.get(key);
      var grantees = append(adds && before != null ? before.value() : null, entry.value());
      entries.put(key, new YamlMap.Entry(key, key, entry.keyAt(), grantees));
    }
    return new YamlMap(ImmutableList.copyOf(entries.values()), above.at());
  }

  private static Map<String, YamlMap.Entry> byKey(YamlMap map) {
    var entries = new LinkedHashMap<String, YamlMap.Entry>();
    map.entries().forEach(entry -> entries.put(entry.key(), entry));
    return entries;
  }
}
