package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.ResourceType;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Reads a configuration tree. As in dbt, {@code +key} is configuration, a key with a map is a
 * folder, and any other key is configuration too.
 */
final class ConfigTreeReader {
  private final ResourceType type;
  private final Reading reading;
  private final Renderer renderer;

  ConfigTreeReader(ResourceType type, Reading reading, Renderer renderer) {
    this.type = type;
    this.reading = reading;
    this.renderer = renderer;
  }

  ConfigTree read(YamlMap map) {
    return read(map, Optional.empty());
  }

  private ConfigTree read(YamlMap map, Optional<SourceSpan> at) {
    var own = new LinkedHashMap<String, ConfigLayer.Setting>();
    var below = new LinkedHashMap<String, ConfigTree>();
    for (var entry : map.entries()) {
      var marked = entry.key().startsWith("+");
      var key = marked ? entry.key().substring(1).strip() : entry.key();
      if (!marked && isMistaken(entry)) {
        continue;
      }
      if (!marked && isFolder(entry)) {
        below.put(
            key,
            entry.value() instanceof YamlMap inner
                ? read(inner, Optional.of(entry.keyAt()))
                : ConfigTree.empty(type));
      } else {
        own.put(key, new ConfigLayer.Setting(entry.keyAt(), entry.value()));
      }
    }
    var layer = new ConfigLayer(ImmutableMap.copyOf(own));
    ConfigKeys.check(layer, type, reading.kind(), reading.diagnostics());
    return new ConfigTree(type, rendered(layer), ImmutableMap.copyOf(below), at);
  }

  private boolean isFolder(YamlMap.Entry entry) {
    if (entry.value() instanceof YamlScalar scalar) {
      return scalar.isNull() && !ConfigKeys.isKnown(entry.key());
    }
    return entry.value() instanceof YamlMap && !ConfigKeys.isHook(entry.key());
  }

  /** Whether it looks like a folder to dbt, though it is meant as configuration. */
  private boolean isMistaken(YamlMap.Entry entry) {
    if (!ConfigKeys.isMap(entry.key())
        || !(entry.value() instanceof YamlMap map)
        || holdsConfiguration(map)) {
      return false;
    }
    reading
        .diagnostics()
        .report(
            Diagnostic.error(
                    Code.INVALID_VALUE,
                    entry.keyAt(),
                    "`" + entry.key() + "` without `+` before it is the name of a folder")
                .withSeverity(
                    reading.kind() == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING)
                .withHint("write `+" + entry.key() + "`"));
    return true;
  }

  private static boolean holdsConfiguration(YamlMap map) {
    return map.entries().stream()
        .anyMatch(entry ->
            entry.key().startsWith("+")
                || entry.value() instanceof YamlMap
                || ConfigKeys.isKnown(entry.key()));
  }

  private ConfigLayer rendered(ConfigLayer layer) {
    try {
      return layer.rendered(renderer);
    } catch (ProjectException fault) {
      reading.diagnostics().reportAll(fault.diagnostics());
      return layer;
    }
  }
}
