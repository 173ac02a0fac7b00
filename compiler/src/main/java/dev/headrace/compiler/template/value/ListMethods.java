package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of a list; a tuple has those that change nothing. */
final class ListMethods {
  static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "append", "extend", "insert", "pop", "remove", "index", "count", "sort", "reverse",
          "copy", "clear");

  private ListMethods() {}

  @SuppressWarnings("unchecked") // a template's list holds any value
  static @Nullable Object call(List<?> values, String method, Call call) {
    var list = (List<@Nullable Object>) values;
    try {
      return apply(list, method, call);
    } catch (UnsupportedOperationException e) {
      throw Values.fault("this " + Values.typeName(list) + " cannot be changed");
    }
  }

  private static @Nullable Object apply(List<@Nullable Object> list, String method, Call call) {
    return switch (method) {
      case "append" -> {
        list.add(call.argument(0, "object"));
        yield null;
      }
      case "extend" -> {
        var more = Values.list(call.argument(0, "iterable"));
        Sizes.limitElements((long) list.size() + more.size());
        list.addAll(more);
        yield null;
      }
      case "insert" -> {
        list.add(place(call.argument(0, "index"), list.size()), call.argument(1, "object"));
        yield null;
      }
      case "pop" -> pop(list, call);
      case "remove" -> {
        list.remove(indexOf(list, call));
        yield null;
      }
      case "index" -> (long) indexOf(list, call);
      case "count" -> list.stream().filter(e -> Values.equal(e, call.argument(0, "value"))).count();
      case "sort" -> {
        sort(list, call);
        yield null;
      }
      case "reverse" -> {
        Collections.reverse(list);
        yield null;
      }
      case "copy" -> new ArrayList<>(list);
      case "clear" -> {
        list.clear();
        yield null;
      }
      default -> throw new IllegalStateException(method);
    };
  }

  private static int place(@Nullable Object index, int size) {
    var wanted = Values.toInt(index, "index");
    return Math.clamp(wanted < 0 ? (long) wanted + size : wanted, 0, size);
  }

  private static @Nullable Object pop(List<@Nullable Object> list, Call call) {
    var wanted = Values.toInt(call.argument(0, "index", -1L), "index");
    var index = wanted < 0 ? wanted + list.size() : wanted;
    if (index < 0 || index >= list.size()) {
      throw Values.fault(
          list.isEmpty() ? "`pop` of an empty list" : "`pop` has no element at " + wanted);
    }
    return list.remove(index);
  }

  private static int indexOf(List<@Nullable Object> list, Call call) {
    var wanted = call.argument(0, "value");
    for (var i = 0; i < list.size(); i++) {
      if (Values.equal(list.get(i), wanted)) {
        return i;
      }
    }
    throw Values.fault(Values.repr(wanted) + " is not in the list");
  }

  private static void sort(List<@Nullable Object> list, Call call) {
    var key = call.named().get("key");
    var order =
        key instanceof TemplateCallable callable
            ? Comparator.<@Nullable Object, @Nullable Object>comparing(
                e -> call.invoke(callable, PyTuple.of(e), Map.of()), Values::compare)
            : (Comparator<@Nullable Object>) Values::compare;
    list.sort(Values.truth(call.named().get("reverse")) ? order.reversed() : order);
  }
}
