package dev.headrace.compiler.parse;

import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.PropertiesFile;
import java.util.Optional;

/**
 * What is known of files that have not changed. It answers only where parsing anew would give the
 * same.
 */
public interface EvaluationCache {
  /** Knows nothing. */
  EvaluationCache NONE = new EvaluationCache() {};

  default Optional<Evaluation> evaluation(TextFile file) {
    return Optional.empty();
  }

  default void keep(TextFile file, Evaluation evaluation) {}

  default Optional<PropertiesFile> properties(TextFile file, ProjectKind kind) {
    return Optional.empty();
  }

  default void keep(TextFile file, PropertiesFile properties) {}
}
