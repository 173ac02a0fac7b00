package dev.headrace.compiler.template.value;

import org.jspecify.annotations.Nullable;

/** How a function ends the macro that calls it: the context's {@code return(value)}. */
public final class Returns {
  private Returns() {}

  /** The result of a function that makes its macro end at once with {@code value}. */
  public static Object returning(@Nullable Object value) {
    return new Returning(value);
  }

  /** The value to return, if {@code result} is one. */
  public record Returning(@Nullable Object value) {}
}
