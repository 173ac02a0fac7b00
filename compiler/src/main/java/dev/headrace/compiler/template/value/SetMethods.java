package dev.headrace.compiler.template.value;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The methods of a set. */
final class SetMethods {
  static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "add",
          "remove",
          "discard",
          "update",
          "union",
          "intersection",
          "difference",
          "symmetric_difference",
          "issubset",
          "issuperset",
          "isdisjoint",
          "copy",
          "clear");

  private SetMethods() {}

  @SuppressWarnings("unchecked") // a template's set holds any value
  static @Nullable Object call(Set<?> values, String method, Call call) {
    var set = (Set<@Nullable Object>) values;
    try {
      return apply(set, method, call);
    } catch (UnsupportedOperationException e) {
      throw Values.fault("this set cannot be changed");
    }
  }

  private static @Nullable Object apply(Set<@Nullable Object> set, String method, Call call) {
    return switch (method) {
      case "add" -> {
        set.add(Values.canonical(call.argument(0, "element")));
        yield null;
      }
      case "remove" -> {
        if (!set.remove(call.argument(0, "element"))) {
          throw Values.fault(Values.repr(call.argument(0, "element")) + " is not in the set");
        }
        yield null;
      }
      case "discard" -> {
        set.remove(call.argument(0, "element"));
        yield null;
      }
      case "update" -> {
        set.addAll(others(call));
        yield null;
      }
      case "union" -> {
        var all = new LinkedHashSet<>(set);
        all.addAll(others(call));
        yield all;
      }
      case "intersection" -> {
        var both = new LinkedHashSet<>(set);
        call.positional().forEach(other -> both.retainAll(Values.list(other)));
        yield both;
      }
      case "difference" -> {
        var rest = new LinkedHashSet<>(set);
        rest.removeAll(others(call));
        yield rest;
      }
      case "symmetric_difference" -> {
        var either = new LinkedHashSet<>(set);
        for (var element : others(call)) {
          if (!either.remove(element)) {
            either.add(element);
          }
        }
        yield either;
      }
      case "issubset" -> others(call).containsAll(set);
      case "issuperset" -> set.containsAll(others(call));
      case "isdisjoint" -> others(call).stream().noneMatch(set::contains);
      case "copy" -> new LinkedHashSet<>(set);
      case "clear" -> {
        set.clear();
        yield null;
      }
      default -> throw new IllegalStateException(method);
    };
  }

  private static Set<@Nullable Object> others(Call call) {
    var all = new LinkedHashSet<@Nullable Object>();
    call.positional().forEach(other -> all.addAll(Values.list(other)));
    return all;
  }
}
