package dev.headrace.compiler.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place to build in, as a profile describes it. It may hold secrets; {@code toString} shows keys
 * only.
 *
 * @param settings everything written, {@code type} included, nothing evaluated yet
 */
public record TargetSpec(Text name, YamlMap settings) {
  public Optional<YamlValue> get(String key) {
    return settings.get(key);
  }

  /** Every setting with its templates evaluated. */
  public Map<String, @Nullable Object> rendered(Renderer renderer) {
    var rendered = new LinkedHashMap<String, @Nullable Object>();
    for (var entry : settings.entries()) {
      rendered.put(entry.key(), entry.value().rendered(renderer).toTemplateValue());
    }
    return rendered;
  }

  @Override
  public String toString() {
    return settings.entries().stream()
        .map(YamlMap.Entry::key)
        .collect(Collectors.joining(", ", name + " {", "}"));
  }
}
