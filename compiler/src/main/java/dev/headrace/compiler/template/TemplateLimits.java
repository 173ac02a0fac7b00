package dev.headrace.compiler.template;

/**
 * What one rendering may use up, so that a runaway template ends with a clear error.
 *
 * @param maxOutput characters written, all captured text included
 * @param maxIterations rounds of all {@code for} loops together
 * @param maxDepth macro calls within macro calls
 * @param maxRange elements of one range or repeated value
 * @param maxNesting brackets, blocks and operators within each other in the text
 */
public record TemplateLimits(
    int maxOutput, int maxIterations, int maxDepth, int maxRange, int maxNesting) {
  public static final TemplateLimits DEFAULT =
      new TemplateLimits(64_000_000, 1_000_000, 150, 1_000_000, 200);
}
