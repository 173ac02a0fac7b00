package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** The configuration of a properties entry: {@code config:} and what may stand beside it. */
final class ConfigBlock {
  private ConfigBlock() {}

  /**
   * Reads it as one layer, in which {@code config:} wins.
   *
   * @param beside the keys that count as configuration without standing under {@code config:}
   */
  static ConfigLayer read(Fields fields, ImmutableList<String> beside) {
    var loose = new ConfigLayer(ImmutableMap.copyOf(fields.settings(beside)));
    var config = fields.map("config").map(ConfigBlock::layer).orElse(ConfigLayer.EMPTY);
    if (loose.isEmpty() || config.isEmpty()) {
      return loose.isEmpty() ? config : loose;
    }
    return ConfigMerge.together(loose, config);
  }

  /** A map as a layer; a {@code +} before a key means nothing here. */
  static ConfigLayer layer(YamlMap map) {
    var settings = ImmutableMap.<String, ConfigLayer.Setting>builder();
    for (var entry : map.entries()) {
      var key = entry.key().startsWith("+") ? entry.key().substring(1) : entry.key();
      settings.put(key, new ConfigLayer.Setting(entry.keyAt(), entry.value()));
    }
    return new ConfigLayer(settings.buildKeepingLast());
  }
}
