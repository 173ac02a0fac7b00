package dev.headrace.runtime.adapter;

import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.sql.Dialect;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A target as the profile describes it, templates evaluated. May hold secrets; {@code toString}
 * shows keys only.
 *
 * @param name the target's name
 * @param folder the project's, which relative paths start from; absolute
 */
public record TargetConfig(String profileName, String name, YamlMap settings, Path folder) {
  /** The target as templates see it. */
  public Target asTarget(
      Dialect dialect, String database, String schema, int threads, Map<String, Object> fields) {
    return new Target(
        name, profileName, dialect.name(), database, schema, threads, fields, Optional.empty());
  }

  /** Where the value of the first of the keys that is there stands, or else the target. */
  public SourceSpan at(String... keys) {
    return Stream.of(keys)
        .map(settings::entry)
        .flatMap(Optional::stream)
        .map(YamlMap.Entry::value)
        .map(YamlValue::at)
        .findFirst()
        .orElse(settings.at());
  }

  @Override
  public String toString() {
    return settings.entries().stream()
        .map(YamlMap.Entry::key)
        .collect(Collectors.joining(", ", profileName + "." + name + " {", "}"));
  }
}
