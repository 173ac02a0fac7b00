package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Sizes;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters on lists and dicts. */
final class ListFilters implements Filter.Family {
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "length",
          "count",
          "list",
          "first",
          "last",
          "join",
          "reverse",
          "sort",
          "unique",
          "map",
          "select",
          "reject",
          "selectattr",
          "rejectattr",
          "sum",
          "min",
          "max",
          "items",
          "dictsort",
          "batch",
          "slice",
          "groupby");

  @Override
  public ImmutableSet<String> names() {
    return NAMES;
  }

  @Override
  public boolean has(String name) {
    return NAMES.contains(name);
  }

  @Override
  public @Nullable Object apply(String name, @Nullable Object input, Call call) {
    return switch (name) {
      case "length", "count" -> Values.size(input);
      case "list" -> Values.list(input);
      case "first" -> end(input, true);
      case "last" -> end(input, false);
      case "join" -> join(input, call);
      case "reverse" -> reverse(input);
      case "sort" -> sort(input, call);
      case "unique" -> unique(input, call);
      case "map" -> Selections.map(input, call);
      case "select" -> Selections.select(input, call, true);
      case "reject" -> Selections.select(input, call, false);
      case "selectattr" -> Selections.selectAttribute(input, call, true);
      case "rejectattr" -> Selections.selectAttribute(input, call, false);
      case "sum" -> sum(input, call);
      case "min" -> extreme(input, call, -1);
      case "max" -> extreme(input, call, 1);
      case "items" -> items(input);
      case "dictsort" -> dictSort(input, call);
      case "batch" -> batch(input, call);
      case "slice" -> slice(input, call);
      case "groupby" -> groupBy(input, call);
      default -> throw new IllegalStateException(name);
    };
  }

  private static @Nullable Object end(@Nullable Object input, boolean first) {
    var list = Values.list(input);
    if (list.isEmpty()) {
      return Undefined.of(first ? "first" : "last");
    }
    return first ? list.getFirst() : list.getLast();
  }

  private static String join(@Nullable Object input, Call call) {
    var separator = Values.text(call.argument(0, "d", ""));
    var attribute = call.argument(1, "attribute");
    var out = new StringBuilder();
    var first = true;
    for (var element : Values.iterate(input)) {
      out.append(first ? "" : separator)
          .append(Values.text(attribute == null ? element : Paths.value(element, attribute)));
      first = false;
      Sizes.limitText(out.length());
    }
    return out.toString();
  }

  private static Object reverse(@Nullable Object input) {
    if (input instanceof String text) {
      return new StringBuilder(text).reverse().toString();
    }
    var list = Values.list(input);
    Collections.reverse(list);
    return list;
  }

  private static Object sort(@Nullable Object input, Call call) {
    var list = Values.list(input);
    var order =
        Paths.order(
            call.argument(2, "attribute"), Values.truth(call.argument(1, "case_sensitive")));
    list.sort(Values.truth(call.argument(0, "reverse")) ? order.reversed() : order);
    return list;
  }

  private static Object unique(@Nullable Object input, Call call) {
    var caseSensitive = Values.truth(call.argument(0, "case_sensitive"));
    var attribute = call.argument(1, "attribute");
    var seen = new ArrayList<@Nullable Object>();
    var unique = new ArrayList<@Nullable Object>();
    for (var element : Values.iterate(input)) {
      var key = Paths.key(element, attribute, caseSensitive);
      if (!Values.contains(seen, key)) {
        seen.add(key);
        unique.add(element);
      }
    }
    return unique;
  }

  private static @Nullable Object sum(@Nullable Object input, Call call) {
    var attribute = call.argument(0, "attribute");
    var sum = call.argument(1, "start", 0L);
    for (var element : Values.iterate(input)) {
      sum =
          Values.arithmetic(
              Operator.ADD, sum, attribute == null ? element : Paths.value(element, attribute));
    }
    return sum;
  }

  private static @Nullable Object extreme(@Nullable Object input, Call call, int sign) {
    var list = Values.list(input);
    if (list.isEmpty()) {
      return Undefined.of(sign < 0 ? "min" : "max");
    }
    var order =
        Paths.order(
            call.argument(1, "attribute"), Values.truth(call.argument(0, "case_sensitive")));
    var best = list.getFirst();
    for (var element : list) {
      if (order.compare(element, best) * sign > 0) {
        best = element;
      }
    }
    return best;
  }

  private static List<@Nullable Object> items(@Nullable Object input) {
    if (input instanceof Undefined) {
      return new ArrayList<>();
    }
    if (!(input instanceof Map<?, ?> map)) {
      throw Values.fault("`items` needs a dict, not " + Values.typeName(input));
    }
    return Values.items(map);
  }

  private static Object dictSort(@Nullable Object input, Call call) {
    var items = items(input);
    var index = Values.text(call.argument(1, "by", "key")).equals("value") ? 1L : 0L;
    var order = Paths.order(index, Values.truth(call.argument(0, "case_sensitive")));
    items.sort(Values.truth(call.argument(2, "reverse")) ? order.reversed() : order);
    return items;
  }

  private static Object batch(@Nullable Object input, Call call) {
    var size = Math.max(1, Values.toInt(call.argument(0, "linecount"), "linecount"));
    var batches = new ArrayList<@Nullable Object>();
    var batch = new ArrayList<@Nullable Object>();
    for (var element : Values.iterate(input)) {
      if (batch.size() == size) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(element);
    }
    if (!batch.isEmpty()) {
      fill(batch, size, call.argument(1, "fill_with"));
      batches.add(batch);
    }
    return batches;
  }

  private static void fill(List<@Nullable Object> list, int size, @Nullable Object filling) {
    while (filling != null && list.size() < Math.min(size, 100_000)) {
      list.add(filling);
    }
  }

  private static Object slice(@Nullable Object input, Call call) {
    var list = Values.list(input);
    var slices = Math.clamp(Values.toInt(call.argument(0, "slices"), "slices"), 1, 100_000);
    var filling = call.argument(1, "fill_with");
    var size = list.size() / slices;
    var longer = list.size() % slices;
    var parts = new ArrayList<@Nullable Object>();
    var from = 0;
    for (var i = 0; i < slices; i++) {
      var to = from + size + (i < longer ? 1 : 0);
      var part = new ArrayList<@Nullable Object>(list.subList(from, to));
      if (filling != null && longer > 0 && i >= longer) {
        part.add(filling);
      }
      parts.add(part);
      from = to;
    }
    return parts;
  }

  private static Object groupBy(@Nullable Object input, Call call) {
    var attribute = call.argument(0, "attribute");
    var absent = call.argument(1, "default");
    var caseSensitive = Values.truth(call.argument(2, "case_sensitive"));
    Comparator<@Nullable Object> order =
        (left, right) ->
            Values.compare(
                Paths.grouping(left, attribute, absent, caseSensitive),
                Paths.grouping(right, attribute, absent, caseSensitive));
    var sorted = Values.list(input);
    sorted.sort(order);
    var groups = new ArrayList<@Nullable Object>();
    var members = new ArrayList<@Nullable Object>();
    for (var i = 0; i < sorted.size(); i++) {
      members.add(sorted.get(i));
      if (i + 1 == sorted.size() || order.compare(sorted.get(i), sorted.get(i + 1)) != 0) {
        var value = Paths.value(members.getFirst(), attribute);
        groups.add(
            new Group(value instanceof Undefined && absent != null ? absent : value, members));
        members = new ArrayList<>();
      }
    }
    return groups;
  }

  /** What {@code groupby} gives: a pair that also has names. */
  private record Group(@Nullable Object grouper, List<@Nullable Object> list)
      implements TemplateObject {
    @Override
    public @Nullable Object attribute(String name) {
      return switch (name) {
        case "grouper" -> grouper;
        case "list" -> list;
        default -> Undefined.member(this, name);
      };
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
      return Values.item(PyTuple.of(grouper, list), key);
    }

    @Override
    public PyTuple iterate() {
      return PyTuple.of(grouper, list);
    }

    @Override
    public String text() {
      return Values.repr(iterate());
    }
  }
}
