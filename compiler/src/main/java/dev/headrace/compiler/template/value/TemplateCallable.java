package dev.headrace.compiler.template.value;

import org.jspecify.annotations.Nullable;

/** A function, method or macro as a value of a template. */
@FunctionalInterface
public interface TemplateCallable {

  /** Null is the template's {@code None}. */
  @Nullable Object call(Call call);
}
