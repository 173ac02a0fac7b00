package dev.headrace.compiler.parallel;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whoever does many pieces of work that need nothing of each other. */
public interface Workers {
  /** Does one piece after the other. */
  Workers ALONE =
      new Workers() {
        @Override
        public <T, R> ImmutableList<R> map(List<T> pieces, Function<T, R> work) {
          return pieces.stream().map(work).collect(ImmutableList.toImmutableList());
        }

        @Override
        public <T> Supplier<T> begin(Supplier<T> work) {
          return Suppliers.memoize(work::get);
        }
      };

  /**
   * What comes of each piece, in the order of the pieces.
   *
   * @param work is safe for use by several threads
   */
  <T, R> ImmutableList<R> map(List<T> pieces, Function<T, R> work);

  /**
   * Does one piece of work while its asker does something else.
   *
   * @return waits for what comes of it
   */
  <T> Supplier<T> begin(Supplier<T> work);
}
