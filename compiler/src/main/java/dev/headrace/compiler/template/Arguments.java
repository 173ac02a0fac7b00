package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments written at a call.
 *
 * @param positional in order
 * @param named in order
 * @param rest {@code *list}
 * @param namedRest {@code **dict}
 */
record Arguments(
    ImmutableList<Term> positional,
    ImmutableList<Named> named,
    @Nullable Term rest,
    @Nullable Term namedRest) {
  static final Arguments NONE = new Arguments(ImmutableList.of(), ImmutableList.of(), null, null);

  /**
   * A named argument.
   *
   * @param at where the name stands
   */
  record Named(String name, SourceSpan at, Term value) {}

  boolean isEmpty() {
    return positional.isEmpty() && named.isEmpty() && rest == null && namedRest == null;
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
    for (var argument : named) {
      values.put(argument.name(), argument.value().value(context));
    }
    if (namedRest != null) {
      if (!(namedRest.value(context) instanceof Map<?, ?> more)) {
        throw Values.fault("`**` needs a dict");
      }
      more.forEach((name, value) -> values.put(Values.text(name), value));
    }
    return values;
  }

  /** The named argument as it is written; not one that {@code **} brings. */
  Optional<Named> find(String name) {
    return named.stream().filter(argument -> argument.name().equals(name)).findFirst();
  }
}
