package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named set of targets.
 *
 * @param target the target used unless another is asked for; null means {@code default}
 */
public record Profile(
    Text name, @Nullable Text target, ImmutableMap<String, TargetSpec> outputs, SourceSpan at) {
  public Optional<TargetSpec> output(String name) {
    return Optional.ofNullable(outputs.get(name));
  }
}
