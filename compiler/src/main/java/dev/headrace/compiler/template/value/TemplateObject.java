package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** A value with attributes and methods, such as a relation or the target. */
public interface TemplateObject {

  /**
   * {@code object.name}; a method is a {@link TemplateCallable}.
   *
   * @return {@link Undefined#member} for an unknown name
   */
  @Nullable Object attribute(String name);

  /** {@code object[key]}; by default the attribute of that name. */
  default @Nullable Object item(@Nullable Object key) {
    return key instanceof String name ? attribute(name) : Undefined.of(Values.text(key));
  }

  /** Whether {@code if object} holds. */
  default boolean truth() {
    return true;
  }

  /** How the object prints. */
  default String text() {
    return toString();
  }

  /** How the object prints inside a list. */
  default String repr() {
    return text();
  }

  /**
   * What {@code for x in object} walks over.
   *
   * @return null when the object cannot be iterated
   */
  default @Nullable Iterable<? extends @Nullable Object> iterate() {
    return null;
  }

  /** Whether {@code object is mapping} holds. */
  default boolean isMapping() {
    return false;
  }

  /** Attribute names to offer when one was mistyped. */
  default Iterable<String> candidates() {
    return ImmutableList.of();
  }
}
