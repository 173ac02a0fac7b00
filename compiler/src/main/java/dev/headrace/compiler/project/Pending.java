package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/** Stands for what is not written yet. */
final class Pending {
  private Pending() {}

  @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  static <T> T pending(@Nullable Object... used) {
    throw new IllegalStateException("not written yet: " + used.length);
  }
}
