package dev.headrace.compiler.template.value;

import org.jspecify.annotations.Nullable;

/**
 * Python's rules for values: None is null; then Boolean, Long (BigInteger when too large), Double,
 * String, List, {@link PyTuple}, Map, Set, {@link TemplateObject}, {@link TemplateCallable} and
 * {@link Undefined}.
 */
public final class Values {
  private Values() {}

  /** What {@code str(value)} gives, and what a template prints. */
  public static String text(@Nullable Object value) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  /** Whether {@code if value} holds. */
  public static boolean truth(@Nullable Object value) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  /** Python's name of the value's type, for messages. */
  public static String typeName(@Nullable Object value) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }
}
