package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.ResourceType;
import java.util.Optional;

/**
 * All layers of a node's configuration as one; each value keeps the place it came from.
 *
 * @param values by key; hooks are lists under {@code pre-hook} and {@code post-hook}
 * @param written what the innermost layer that sets a key says, templates not evaluated
 */
public record MergedConfig(
    ResourceType type,
    ImmutableMap<String, YamlValue> values,
    ImmutableMap<String, YamlValue> written) {
  public Optional<YamlValue> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The text of a setting, if it is set and not null. */
  public Optional<Text> text(String key) {
    return values.get(key) instanceof YamlScalar scalar && !scalar.isNull()
        ? Optional.of(scalar.toText())
        : Optional.empty();
  }
}
