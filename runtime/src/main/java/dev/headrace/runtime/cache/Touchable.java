package dev.headrace.runtime.cache;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.parse.Evaluation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What templates may touch besides their own text.
 *
 * @param macros the checksum of the file that defines it by the macro's id, and of each such file
 *     by its path
 * @param vars the variables of each package
 * @param environment the environment's variables
 */
public record Touchable(
    ImmutableMap<String, String> macros,
    ImmutableMap<String, Map<String, @Nullable Object>> vars,
    ImmutableMap<String, String> environment) {

  /** Whether an earlier command would find all the same. */
  public boolean isAsIn(Learnt learnt) {
    return macros.equals(learnt.macros())
        && vars.equals(learnt.vars())
        && hasSameEnvironment(learnt.environment());
  }

  /** Whether variables of the environment still are as they were read. */
  public boolean hasSameEnvironment(Map<String, Optional<String>> read) {
    return read.entrySet().stream()
        .allMatch(variable ->
            Optional.ofNullable(environment.get(variable.getKey()))
                .map(Evaluation::digest)
                .equals(variable.getValue()));
  }
}
