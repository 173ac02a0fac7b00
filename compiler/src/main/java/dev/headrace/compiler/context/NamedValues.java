package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sequence whose values also have names: a table's rows and columns, one row, one column.
 *
 * @param kind what it is, for printing
 * @param keys the names by position; empty when the values have none
 * @param extra further attributes
 */
record NamedValues(
    String kind,
    ImmutableList<String> keys,
    List<@Nullable Object> values,
    ImmutableMap<String, Object> extra)
    implements TemplateObject {
  private static final Members<NamedValues> MEMBERS =
      Members.<NamedValues>builder()
          .method("values", (sequence, call) -> PyTuple.copyOf(sequence.values))
          .method("keys", (sequence, call) -> new ArrayList<Object>(sequence.keys))
          .method("items", (sequence, call) -> sequence.items())
          .method("dict", (sequence, call) -> sequence.toMap())
          .method("get", NamedValues::get)
          .method("values_distinct", (sequence, call) -> sequence.distinct())
          .method("values_without_nulls", (sequence, call) -> sequence.withoutNulls())
          .method("values_sorted", (sequence, call) -> sequence.sorted())
          .build();

  @Override
  public @Nullable Object attribute(String name) {
    if (MEMBERS.names().contains(name)) {
      return MEMBERS.get(this, name);
    }
    if (extra.containsKey(name)) {
      return extra.get(name);
    }
    return keys.contains(name) ? item(name) : Undefined.member(this, name);
  }

  @Override
  public @Nullable Object item(@Nullable Object key) {
    if (key instanceof Long index) {
      var at = index < 0 ? index + values.size() : index;
      return at < 0 || at >= values.size()
          ? Undefined.of(kind + "[" + index + "]")
          : values.get((int) at);
    }
    var at = keys.indexOf(Values.text(key));
    return at < 0 || at >= values.size() ? Undefined.of(Values.text(key)) : values.get(at);
  }

  @Override
  public Iterable<? extends @Nullable Object> iterate() {
    return values;
  }

  @Override
  public boolean truth() {
    return !values.isEmpty();
  }

  @Override
  public Iterable<String> candidates() {
    return keys;
  }

  @Override
  public String text() {
    return "<agate." + kind + ": " + Values.text(PyTuple.copyOf(values)) + ">";
  }

  @Override
  public String toString() {
    return text();
  }

  private List<@Nullable Object> items() {
    var items = new ArrayList<@Nullable Object>();
    for (var i = 0; i < Math.min(keys.size(), values.size()); i++) {
      items.add(PyTuple.of(keys.get(i), values.get(i)));
    }
    return items;
  }

  private Map<String, @Nullable Object> toMap() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < Math.min(keys.size(), values.size()); i++) {
      map.put(keys.get(i), values.get(i));
    }
    return map;
  }

  private @Nullable Object get(Call call) {
    var value = item(call.argument(0, "key"));
    return value instanceof Undefined ? call.argument(1, "default") : value;
  }

  private PyTuple distinct() {
    var distinct = new ArrayList<@Nullable Object>();
    for (var value : values) {
      if (!Values.contains(distinct, value)) {
        distinct.add(value);
      }
    }
    return PyTuple.copyOf(distinct);
  }

  private PyTuple withoutNulls() {
    return PyTuple.copyOf(values.stream().filter(value -> value != null).toList());
  }

  private PyTuple sorted() {
    var sorted = new ArrayList<@Nullable Object>(values);
    sorted.sort((left, right) ->
        left == null || right == null
            ? Boolean.compare(left == null, right == null)
            : Values.compare(left, right));
    return PyTuple.copyOf(sorted);
  }
}
