package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments written at a call.
 *
 * @param positional in order
 * @param names of the named ones
 * @param named their values
 * @param rest {@code *list}
 * @param namedRest {@code **dict}
 */
record Arguments(
    ImmutableList<Term> positional,
    ImmutableList<String> names,
    ImmutableList<Term> named,
    @Nullable Term rest,
    @Nullable Term namedRest) {
  static final Arguments NONE =
      new Arguments(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), null, null);

  boolean isEmpty() {
    return positional.isEmpty() && names.isEmpty() && rest == null && namedRest == null;
  }

  List<@Nullable Object> positional(RenderContext context) {
    var values = new ArrayList<@Nullable Object>(positional.size());
    for (var argument : positional) {
      values.add(argument.value(context));
    }
    if (rest != null) {
      values.addAll(Values.list(rest.value(context)));
    }
    return values;
  }

  Map<String, @Nullable Object> named(RenderContext context) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < names.size(); i++) {
      values.put(names.get(i), named.get(i).value(context));
    }
    if (namedRest != null) {
      if (!(namedRest.value(context) instanceof Map<?, ?> more)) {
        throw Values.fault("`**` needs a dict");
      }
      more.forEach((name, value) -> values.put(Values.text(name), value));
    }
    return values;
  }
}
