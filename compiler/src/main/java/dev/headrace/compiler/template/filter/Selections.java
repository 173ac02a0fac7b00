package dev.headrace.compiler.template.filter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Frame;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code map}, {@code select} and their like, which take a filter's or a test's name. */
final class Selections {
  private Selections() {}

  static List<@Nullable Object> map(@Nullable Object input, Call call) {
    var mapped = new ArrayList<@Nullable Object>();
    var named = call.named();
    if (call.positional().isEmpty() && named.containsKey("attribute")) {
      for (var element : elements(input)) {
        var value = Paths.value(element, named.get("attribute"));
        mapped.add(
            value instanceof Undefined && named.containsKey("default")
                ? named.get("default")
                : value);
      }
      return mapped;
    }
    var name = call.requireString(0, "filter");
    var filter =
        Filter.named(name)
            .orElseThrow(
                () -> Values.fault(Code.UNKNOWN_FILTER, "there is no filter `" + name + "`"));
    var inner = new Rest(call, 1);
    for (var element : elements(input)) {
      mapped.add(filter.apply(element, inner));
    }
    return mapped;
  }

  static List<@Nullable Object> select(@Nullable Object input, Call call, boolean wanted) {
    var test = call.positional().isEmpty() ? null : test(call.requireString(0, "test"));
    var inner = new Rest(call, 1);
    var selected = new ArrayList<@Nullable Object>();
    for (var element : elements(input)) {
      var holds = test == null ? Values.truth(element) : test.holds(element, inner);
      if (holds == wanted) {
        selected.add(element);
      }
    }
    return selected;
  }

  static List<@Nullable Object> selectAttribute(@Nullable Object input, Call call, boolean wanted) {
    var attribute = call.argument(0, "attribute");
    var test = call.positional().size() < 2 ? null : test(call.requireString(1, "test"));
    var inner = new Rest(call, 2);
    var selected = new ArrayList<@Nullable Object>();
    for (var element : elements(input)) {
      var value = Paths.value(element, attribute);
      var holds = test == null ? Values.truth(value) : test.holds(value, inner);
      if (holds == wanted) {
        selected.add(element);
      }
    }
    return selected;
  }

  /** Of nothing at all, such as None, they choose nothing. */
  private static Iterable<? extends @Nullable Object> elements(@Nullable Object input) {
    return Values.truth(input) ? Values.iterate(input) : List.of();
  }

  private static TestOperator test(String name) {
    return TestOperator.named(name)
        .orElseThrow(
            () -> Values.fault(Code.UNKNOWN_TEST_OPERATOR, "there is no test `" + name + "`"));
  }

  /** The call without its first arguments. */
  private static final class Rest implements Call {
    private final Call call;
    private final List<@Nullable Object> positional;

    Rest(Call call, int skipped) {
      this.call = call;
      this.positional =
          call.positional()
              .subList(Math.min(skipped, call.positional().size()), call.positional().size());
    }

    @Override
    public List<@Nullable Object> positional() {
      return positional;
    }

    @Override
    public Map<String, @Nullable Object> named() {
      return call.named();
    }

    @Override
    public SourceSpan at() {
      return call.at();
    }

    @Override
    public ImmutableList<Frame> through() {
      return call.through();
    }

    @Override
    public Scope scope() {
      return call.scope();
    }

    @Override
    public @Nullable Object invoke(
        TemplateCallable callable,
        List<? extends @Nullable Object> arguments,
        Map<String, ? extends @Nullable Object> names) {
      return call.invoke(callable, arguments, names);
    }
  }
}
