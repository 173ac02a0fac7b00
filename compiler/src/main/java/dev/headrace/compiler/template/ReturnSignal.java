package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Unwinds a macro's body up to its call; no fault, and caught by every macro. */
final class ReturnSignal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object value;
  private final transient SourceSpan at;

  ReturnSignal(@Nullable Object value, SourceSpan at) {
    super(null, null, false, false);
    this.value = value;
    this.at = at;
  }

  /** Where {@code return} is called. */
  SourceSpan at() {
    return at;
  }

  @Nullable Object value() {
    return value;
  }
}
