package dev.headrace.compiler.artifact;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Exposure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes exposures. */
final class ExposureMaps {
  private ExposureMaps() {}

  static Map<String, @Nullable Object> exposure(Exposure exposure) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    Entries.identity(map, exposure);
    map.put("type", exposure.type());
    map.put(
        "owner", Entries.map("email", exposure.owner().email(), "name", exposure.owner().name()));
    map.put("description", exposure.description());
    map.put("label", exposure.label());
    map.put("maturity", exposure.maturity());
    map.put("meta", exposure.meta());
    map.put("tags", exposure.tags());
    var config = Entries.map("enabled", true);
    config.putAll(exposure.configValues().values());
    config.put("tags", exposure.tags());
    config.put("meta", exposure.meta());
    map.put("config", config);
    map.put("unrendered_config", exposure.configValues().written());
    map.put("url", exposure.url());
    map.put("depends_on", Entries.dependsOn(exposure.dependencies()));
    map.put("refs", Entries.refs(exposure.dependencies()));
    map.put("sources", Entries.sources(exposure.dependencies()));
    map.put("metrics", ImmutableList.of());
    return map;
  }
}
