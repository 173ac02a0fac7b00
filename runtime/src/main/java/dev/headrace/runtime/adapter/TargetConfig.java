package dev.headrace.runtime.adapter;

import dev.headrace.compiler.project.YamlMap;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A target as the profile describes it, templates evaluated. May hold secrets; {@code toString}
 * shows keys only.
 *
 * @param name the target's name
 * @param folder the project's, which relative paths start from; absolute
 */
public record TargetConfig(String profileName, String name, YamlMap settings, Path folder) {
  @Override
  public String toString() {
    return settings.entries().stream()
        .map(YamlMap.Entry::key)
        .collect(Collectors.joining(", ", profileName + "." + name + " {", "}"));
  }
}
