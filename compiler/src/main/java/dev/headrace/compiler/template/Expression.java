package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.Scope;
import org.jspecify.annotations.Nullable;

/** A parsed expression outside any template. */
public final class Expression {
  Expression() {}

  /** Its value; null is None. */
  public @Nullable Object evaluate(Scope scope) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }
}
