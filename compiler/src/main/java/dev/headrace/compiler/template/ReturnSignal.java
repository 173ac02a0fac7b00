package dev.headrace.compiler.template;

import org.jspecify.annotations.Nullable;

/** Unwinds a macro's body up to its call; no fault, and caught by every macro. */
final class ReturnSignal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object value;

  ReturnSignal(@Nullable Object value) {
    super(null, null, false, false);
    this.value = value;
  }

  @Nullable Object value() {
    return value;
  }
}
