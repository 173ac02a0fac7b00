package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * One word of a selection expression.
 *
 * @param text as written
 * @param argument what follows the method's dot: the key of {@code config}; else empty
 * @param value what is looked for, wildcards allowed
 * @param around which of its neighbours in the graph are meant too
 * @param at its place in the option's text
 */
record Criterion(
    String text,
    Method method,
    ImmutableList<String> argument,
    String value,
    Around around,
    SourceSpan at)
    implements Expression {

  /**
   * Neighbours of what a criterion matches.
   *
   * @param upstream steps towards what it reads
   * @param downstream steps towards what reads it
   * @param upstreamOfDownstream whether all that its descendants need is meant: {@code @}
   */
  record Around(int upstream, int downstream, boolean upstreamOfDownstream) {
    boolean isNone() {
      return upstream == 0 && downstream == 0 && !upstreamOfDownstream;
    }
  }
}
