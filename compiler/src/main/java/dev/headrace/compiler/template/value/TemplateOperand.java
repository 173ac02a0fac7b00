package dev.headrace.compiler.template.value;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An object that takes part in arithmetic and order, such as a date. */
public interface TemplateOperand extends TemplateObject {

  /**
   * {@code this operator other}, or {@code other operator this} when {@code reversed}.
   *
   * @return {@link Undefined} when the two do not go together
   */
  Object operate(Operator operator, @Nullable Object other, boolean reversed);

  /** The order of the two, as for a comparator; empty when they have none. */
  OptionalInt order(@Nullable Object other);
}
