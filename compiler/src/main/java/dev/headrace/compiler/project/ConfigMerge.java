package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.ResourceType;
import java.util.LinkedHashMap;
import java.util.Map;

/** A merge of configuration layers under way. */
final class ConfigMerge {
  private final Map<String, YamlValue> values = new LinkedHashMap<>();

  void add(ConfigLayer layer) {
    layer.settings().forEach((key, setting) -> values.put(key, setting.value()));
  }

  MergedConfig result(ResourceType type) {
    return new MergedConfig(type, ImmutableMap.copyOf(values));
  }
}
