package dev.headrace.compiler.template.module;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Operator;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The module {@code itertools}; its results are lists. */
record IterationModule() implements TemplateObject {
  private static final int LARGEST = 1_000_000;
  private static final ImmutableList<String> NAMES =
      ImmutableList.of(
          "chain",
          "product",
          "combinations",
          "combinations_with_replacement",
          "permutations",
          "zip_longest",
          "islice",
          "repeat",
          "accumulate",
          "pairwise",
          "compress",
          "starmap",
          "takewhile",
          "dropwhile",
          "filterfalse");

  @Override
  public Iterable<String> candidates() {
    return NAMES;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "chain" -> new Chain();
      case "product" -> (TemplateCallable) IterationModule::product;
      case "combinations" -> (TemplateCallable) call -> Arrangements.of(call, true, false);
      case "combinations_with_replacement" ->
          (TemplateCallable) call -> Arrangements.of(call, true, true);
      case "permutations" -> (TemplateCallable) call -> Arrangements.of(call, false, false);
      case "zip_longest" -> (TemplateCallable) IterationModule::zipLongest;
      case "islice" -> (TemplateCallable) IterationModule::slice;
      case "repeat" -> (TemplateCallable) IterationModule::repeat;
      case "accumulate" -> (TemplateCallable) IterationModule::accumulate;
      case "pairwise" -> (TemplateCallable) IterationModule::pairwise;
      case "compress" -> (TemplateCallable) IterationModule::compress;
      case "starmap" -> (TemplateCallable) IterationModule::starMap;
      case "takewhile" -> (TemplateCallable) call -> whileTrue(call, true);
      case "dropwhile" -> (TemplateCallable) call -> whileTrue(call, false);
      case "filterfalse" -> (TemplateCallable) IterationModule::filterFalse;
      default -> Undefined.member(this, name);
    };
  }

  /** {@code chain(a, b)} and {@code chain.from_iterable(lists)}. */
  private record Chain() implements TemplateObject, TemplateCallable {
    @Override
    public Object call(Call call) {
      return chained(call.positional());
    }

    @Override
    public Object attribute(String name) {
      return name.equals("from_iterable")
          ? (TemplateCallable) call -> chained(Values.list(call.argument(0, "iterable")))
          : Undefined.member(this, name);
    }

    private static Object chained(List<@Nullable Object> iterables) {
      var all = new ArrayList<@Nullable Object>();
      iterables.forEach(iterable -> all.addAll(Values.list(iterable)));
      limit(all.size());
      return all;
    }
  }

  /** Ends what would fill the memory. */
  static void limit(long size) {
    if (size > LARGEST) {
      throw Values.fault(
          Code.TEMPLATE_LIMIT, "an iteration may have at most " + LARGEST + " elements");
    }
  }

  private static Object product(Call call) {
    var repeat = Values.toInt(call.named().getOrDefault("repeat", 1L), "repeat");
    var pools = new ArrayList<List<@Nullable Object>>();
    for (var i = 0; i < Math.min(repeat, 100); i++) {
      call.positional().forEach(pool -> pools.add(Values.list(pool)));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(new ArrayList<>());
    for (var pool : pools) {
      limit((long) rows.size() * pool.size());
      var longer = new ArrayList<List<@Nullable Object>>();
      for (var row : rows) {
        for (var element : pool) {
          var next = new ArrayList<@Nullable Object>(row);
          next.add(element);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return tuples(rows);
  }

  static List<@Nullable Object> tuples(List<List<@Nullable Object>> rows) {
    var tuples = new ArrayList<@Nullable Object>(rows.size());
    rows.forEach(row -> tuples.add(PyTuple.copyOf(row)));
    return tuples;
  }

  private static Object zipLongest(Call call) {
    var filling = call.named().get("fillvalue");
    var lists = call.positional().stream().map(Values::list).toList();
    var longest = lists.stream().mapToInt(List::size).max().orElse(0);
    var rows = new ArrayList<@Nullable Object>();
    for (var i = 0; i < longest; i++) {
      var row = new ArrayList<@Nullable Object>();
      for (var list : lists) {
        row.add(i < list.size() ? list.get(i) : filling);
      }
      rows.add(PyTuple.copyOf(row));
    }
    return rows;
  }

  private static Object slice(Call call) {
    var given = call.positional();
    var bounded = given.size() > 2;
    return Values.slice(
        Values.list(given.get(0)),
        bounded ? given.get(1) : null,
        bounded ? given.get(2) : call.argument(1, "stop"),
        given.size() > 3 ? given.get(3) : null);
  }

  private static Object repeat(Call call) {
    if (!call.has(1, "times")) {
      throw Values.fault("`repeat` needs to know how many times");
    }
    var times = Math.max(0, Values.toInt(call.argument(1, "times"), "times"));
    limit(times);
    var repeated = new ArrayList<@Nullable Object>();
    for (var i = 0; i < times; i++) {
      repeated.add(call.argument(0, "object"));
    }
    return repeated;
  }

  private static Object accumulate(Call call) {
    var sums = new ArrayList<@Nullable Object>();
    var function = call.argument(1, "func");
    var first = true;
    Object sum = null;
    for (var element : Values.list(call.argument(0, "iterable"))) {
      if (first) {
        sum = element;
      } else if (function instanceof TemplateCallable callable) {
        sum = call.invoke(callable, PyTuple.of(sum, element), Map.of());
      } else {
        sum = Values.arithmetic(Operator.ADD, sum, element);
      }
      first = false;
      sums.add(sum);
    }
    return sums;
  }

  private static Object pairwise(Call call) {
    var list = Values.list(call.argument(0, "iterable"));
    var pairs = new ArrayList<@Nullable Object>();
    for (var i = 1; i < list.size(); i++) {
      pairs.add(PyTuple.of(list.get(i - 1), list.get(i)));
    }
    return pairs;
  }

  private static Object compress(Call call) {
    var data = Values.list(call.argument(0, "data"));
    var selectors = Values.list(call.argument(1, "selectors"));
    var kept = new ArrayList<@Nullable Object>();
    for (var i = 0; i < Math.min(data.size(), selectors.size()); i++) {
      if (Values.truth(selectors.get(i))) {
        kept.add(data.get(i));
      }
    }
    return kept;
  }

  private static TemplateCallable function(Call call) {
    if (call.argument(0, "function") instanceof TemplateCallable callable) {
      return callable;
    }
    throw Values.fault("the first argument must be a function or macro");
  }

  private static Object starMap(Call call) {
    var mapped = new ArrayList<@Nullable Object>();
    for (var arguments : Values.list(call.argument(1, "iterable"))) {
      mapped.add(call.invoke(function(call), Values.list(arguments), Map.of()));
    }
    return mapped;
  }

  private static Object whileTrue(Call call, boolean take) {
    var list = Values.list(call.argument(1, "iterable"));
    var end = 0;
    while (end < list.size()
        && Values.truth(call.invoke(function(call), PyTuple.of(list.get(end)), Map.of()))) {
      end++;
    }
    return new ArrayList<>(take ? list.subList(0, end) : list.subList(end, list.size()));
  }

  private static Object filterFalse(Call call) {
    var list = Values.list(call.argument(1, "iterable"));
    list.removeIf(
        element -> Values.truth(call.invoke(function(call), PyTuple.of(element), Map.of())));
    return list;
  }
}
