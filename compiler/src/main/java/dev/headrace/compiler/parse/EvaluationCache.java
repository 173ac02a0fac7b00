package dev.headrace.compiler.parse;

import java.util.Optional;

/**
 * What is known of files that have not changed. It answers only where evaluating anew would give
 * the same. Safe for use by several threads.
 */
public interface EvaluationCache {
  /** Knows nothing. */
  EvaluationCache NONE = new EvaluationCache() {};

  /**
   * What evaluating a file told.
   *
   * @param packageName whose file it is
   */
  default Optional<Evaluation> evaluation(TextFile file, String packageName) {
    return Optional.empty();
  }

  /** Is told of what was found, or known. */
  default void keep(TextFile file, Evaluation evaluation) {}
}
