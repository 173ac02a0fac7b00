package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import org.jspecify.annotations.Nullable;

/** A part of an expression, as one of Pebble's nodes. Immutable. */
abstract class Term implements Expression<@Nullable Object> {
  private final SourceSpan at;

  Term(SourceSpan at) {
    this.at = at;
  }

  final SourceSpan at() {
    return at;
  }

  /** Its value; an error without a place gets this term's. */
  final @Nullable Object value(RenderContext context) {
    try {
      return compute(context);
    } catch (ProjectException e) {
      throw context.located(e, at);
    }
  }

  abstract @Nullable Object compute(RenderContext context);

  /** How a message names it: {@code dbt_utils.star}; null if it has no name. */
  @Nullable String path() {
    return null;
  }

  @Override
  public final @Nullable Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
    return value((RenderContext) context);
  }

  @Override
  public final int getLineNumber() {
    return at.line();
  }

  @Override
  public final void accept(NodeVisitor visitor) {
    visitor.visit(this);
  }
}
