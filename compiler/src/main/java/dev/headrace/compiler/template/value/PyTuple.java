package dev.headrace.compiler.template.value;

import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tuple: an unchangeable list that prints in parentheses. */
public final class PyTuple extends AbstractList<@Nullable Object> {
  private final @Nullable Object[] elements;

  private PyTuple(@Nullable Object[] elements) {
    this.elements = elements;
  }

  public static PyTuple of(@Nullable Object... elements) {
    return new PyTuple(elements.clone());
  }

  public static PyTuple copyOf(List<? extends @Nullable Object> elements) {
    return new PyTuple(elements.toArray());
  }

  @Override
  public @Nullable Object get(int index) {
    return elements[index];
  }

  @Override
  public int size() {
    return elements.length;
  }
}
