package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;

/** What a person asks for, before anything is looked up. */
sealed interface Expression permits Criterion, Expression.Intersection, Expression.Sum {
  /** As written. */
  String text();

  /** Its place in the option's text. */
  SourceSpan at();

  /**
   * Terms with blanks between them, from the first to the last. One that begins by taking away
   * takes away from everything.
   */
  record Sum(ImmutableList<Term> terms, String text, SourceSpan at) implements Expression {}

  /**
   * One of them.
   *
   * @param isAdded or else taken away: {@code not}
   */
  record Term(boolean isAdded, Expression expression) {}

  /** Expressions joined by commas: what all of them select. */
  record Intersection(ImmutableList<Expression> parts, String text, SourceSpan at)
      implements Expression {}
}
