package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.template.value.Scope;
import org.jspecify.annotations.Nullable;

/** A parsed expression outside any template. Immutable. */
public final class Expression {
  private final CompiledTemplate compiled;
  private final Term term;

  Expression(CompiledTemplate compiled, Term term) {
    this.compiled = compiled;
    this.term = term;
  }

  /**
   * Its value; null is None.
   *
   * @throws ProjectException when evaluating fails, with the place
   */
  public @Nullable Object evaluate(Scope scope) {
    var rendering = new Rendering(scope, compiled.limits());
    return rendering.guarded(
        term.at(), () -> term.value(RenderContext.of(compiled, rendering, null)));
  }
}
