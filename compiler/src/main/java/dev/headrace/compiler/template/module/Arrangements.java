package dev.headrace.compiler.template.module;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Combinations and permutations, in Python's order. */
final class Arrangements {
  private final List<@Nullable Object> pool;
  private final int length;
  private final boolean ordered;
  private final boolean repeating;
  private final List<List<@Nullable Object>> found = new ArrayList<>();
  private final boolean[] used;

  private Arrangements(
      List<@Nullable Object> pool, int length, boolean ordered, boolean repeating) {
    this.pool = pool;
    this.length = length;
    this.ordered = ordered;
    this.repeating = repeating;
    this.used = new boolean[pool.size()];
  }

  /**
   * All arrangements of {@code r} elements.
   *
   * @param ordered whether the elements keep the order of the pool
   * @param repeating whether an element may stand twice
   */
  static List<@Nullable Object> of(Call call, boolean ordered, boolean repeating) {
    var pool = Values.list(call.argument(0, "iterable"));
    var length = Values.toInt(call.argument(1, "r", (long) pool.size()), "r");
    if (length < 0) {
      throw Values.fault("`r` must not be negative");
    }
    IterationModule.limit(repeating && !pool.isEmpty() ? length * 1_000L : 0);
    var arrangements = new Arrangements(pool, length, ordered, repeating);
    if (repeating ? !pool.isEmpty() || length == 0 : length <= pool.size()) {
      arrangements.extend(new ArrayList<>(), 0);
    }
    return IterationModule.tuples(arrangements.found);
  }

  private void extend(List<@Nullable Object> chosen, int from) {
    if (chosen.size() == length) {
      found.add(new ArrayList<>(chosen));
      IterationModule.limit((long) found.size() * Math.max(1, length));
      return;
    }
    for (var i = ordered ? from : 0; i < pool.size(); i++) {
      if (used[i] && !repeating) {
        continue;
      }
      used[i] = true;
      chosen.add(pool.get(i));
      extend(chosen, repeating ? i : i + 1);
      chosen.removeLast();
      used[i] = false;
    }
  }
}
