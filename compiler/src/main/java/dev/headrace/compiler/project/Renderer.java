package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/** Evaluates the templates that stand in YAML. */
@FunctionalInterface
public interface Renderer {
  /** Gives every text back as it is. */
  Renderer NONE = Text::value;

  /**
   * The value of a text that holds a template: null, Boolean, Long, Double, String, List or Map.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when it cannot be evaluated
   */
  @Nullable Object render(Text text);
}
