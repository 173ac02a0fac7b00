package dev.headrace.compiler.parallel;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;

/** Whoever does many pieces of work that need nothing of each other. */
public interface Workers {
  /** Does one piece after the other. */
  Workers ALONE =
      new Workers() {
        @Override
        public <T, R> ImmutableList<R> map(List<T> pieces, Function<T, R> work) {
          return pieces.stream().map(work).collect(ImmutableList.toImmutableList());
        }
      };

  /**
   * What comes of each piece, in the order of the pieces.
   *
   * @param work is safe for use by several threads
   */
  <T, R> ImmutableList<R> map(List<T> pieces, Function<T, R> work);
}
