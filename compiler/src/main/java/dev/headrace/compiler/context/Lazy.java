package dev.headrace.compiler.context;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when a template first asks for it. For one thread. */
final class Lazy {
  private @Nullable Supplier<? extends @Nullable Object> supplier;
  private @Nullable Object value;

  Lazy(Supplier<? extends @Nullable Object> supplier) {
    this.supplier = supplier;
  }

  @Nullable Object get() {
    var pending = supplier;
    if (pending != null) {
      value = pending.get();
      supplier = null;
    }
    return value;
  }
}
