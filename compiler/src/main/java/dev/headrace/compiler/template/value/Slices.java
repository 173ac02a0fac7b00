package dev.headrace.compiler.template.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code value[from:to:step]}. */
final class Slices {
  private Slices() {}

  static Object slice(
      @Nullable Object value, @Nullable Object from, @Nullable Object to, @Nullable Object step) {
    var elements =
        switch (value) {
          case List<?> list -> list;
          case String text -> Values.list(text);
          case Undefined undefined -> throw Values.undefined(undefined);
          case null, default ->
              throw Values.fault("`" + Values.typeName(value) + "` cannot be sliced");
        };
    var picked = pick(elements, from, to, step == null ? 1 : Values.toInt(step, "step"));
    if (value instanceof String) {
      var text = new StringBuilder();
      picked.forEach(text::append);
      return text.toString();
    }
    return value instanceof PyTuple ? PyTuple.copyOf(picked) : picked;
  }

  private static List<@Nullable Object> pick(
      List<?> elements, @Nullable Object from, @Nullable Object to, int step) {
    if (step == 0) {
      throw Values.fault("the step of a slice must not be zero");
    }
    var size = elements.size();
    var least = step > 0 ? 0 : -1;
    var most = step > 0 ? size : size - 1;
    var start = from == null ? (step > 0 ? 0 : size - 1) : bound(from, size, least, most);
    var end = to == null ? (step > 0 ? size : -1) : bound(to, size, least, most);
    var picked = new ArrayList<@Nullable Object>();
    for (long i = start; step > 0 ? i < end : i > end; i += step) {
      picked.add(elements.get((int) i));
    }
    return picked;
  }

  private static int bound(Object given, int size, int least, int most) {
    var bound = (long) Values.toInt(given, "slice");
    return (int) Math.clamp(bound < 0 ? bound + size : bound, (long) least, (long) most);
  }
}
