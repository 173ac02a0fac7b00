package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.project.YamlList;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.select.Criterion.Around;
import dev.headrace.compiler.select.Expression.Intersection;
import dev.headrace.compiler.select.Expression.Sum;
import dev.headrace.compiler.select.Expression.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a selector's definition: an expression as on the command line, a map of a method and its
 * value, or a {@code union} or {@code intersection} of definitions, from which an {@code exclude}
 * takes away.
 */
final class DefinitionReader {
  private static final String UNION = "union";
  private static final String INTERSECTION = "intersection";
  private static final String EXCLUDE = "exclude";

  private static final ImmutableSet<String> CRITERION_KEYS =
      ImmutableSet.of(
          "method",
          "value",
          "children",
          "parents",
          "children_depth",
          "parents_depth",
          "childrens_parents",
          "indirect_selection",
          EXCLUDE);

  private final Diagnostics diagnostics;
  private final CriterionReader criteria;

  DefinitionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.criteria = new CriterionReader(diagnostics);
  }

  Optional<Expression> read(YamlValue definition) {
    return switch (definition) {
      case YamlScalar scalar ->
          new ExpressionReader(diagnostics)
              .read(scalar.text(), (start, end) -> within(scalar, start, end))
              .map(Expression.class::cast);
      case YamlList list -> refuse(list.at(), "a list of definitions stands under `union`");
      case YamlMap map -> map(map);
    };
  }

  /** In a text of one line; of others only the place of the whole is known. */
  private static SourceSpan within(YamlScalar scalar, int start, int end) {
    var at = scalar.content();
    return at.line() == at.endLine()
        ? SourceSpan.of(at.file(), at.line(), at.column() + start, Math.max(1, end - start))
        : at;
  }

  private Optional<Expression> map(YamlMap map) {
    var union = map.get(UNION);
    var intersection = map.get(INTERSECTION);
    if (union.isPresent()) {
      return set(union.get(), UNION);
    }
    if (intersection.isPresent()) {
      return set(intersection.get(), INTERSECTION);
    }
    return criterion(map);
  }

  private Optional<Expression> set(YamlValue value, String operator) {
    if (!(value instanceof YamlList list)) {
      return refuse(value.at(), "`%s` is a list of definitions".formatted(operator));
    }
    var wanted = ImmutableList.<Expression>builder();
    var unwanted = ImmutableList.<Expression>builder();
    for (var item : list.items()) {
      var excluded = item instanceof YamlMap map ? onlyExclude(map) : Optional.<YamlValue>empty();
      if (excluded.isPresent()) {
        unwanted.addAll(all(excluded.get()));
      } else {
        read(item).ifPresent(wanted::add);
      }
    }
    return combined(wanted.build(), operator, list.at())
        .map(expression -> without(expression, unwanted.build()));
  }

  private static Optional<YamlValue> onlyExclude(YamlMap map) {
    return map.entries().size() == 1 ? map.get(EXCLUDE) : Optional.empty();
  }

  private static Optional<Expression> combined(
      ImmutableList<Expression> parts, String operator, SourceSpan at) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default ->
          Optional.of(
              operator.equals(UNION)
                  ? new Sum(terms(parts, true), text(parts, " "), at)
                  : new Intersection(parts, text(parts, ","), at));
    };
  }

  private static String text(List<Expression> parts, String separator) {
    return String.join(separator, parts.stream().map(Expression::text).toList());
  }

  private static ImmutableList<Term> terms(List<Expression> parts, boolean areAdded) {
    return parts.stream()
        .map(part -> new Term(areAdded, part))
        .collect(ImmutableList.toImmutableList());
  }

  private static Expression without(Expression wanted, ImmutableList<Expression> unwanted) {
    if (unwanted.isEmpty()) {
      return wanted;
    }
    var terms =
        ImmutableList.<Term>builder()
            .add(new Term(true, wanted))
            .addAll(terms(unwanted, false))
            .build();
    return new Sum(terms, wanted.text() + " not " + text(unwanted, " not "), wanted.at());
  }

  private List<Expression> all(YamlValue value) {
    var items = value instanceof YamlList list ? list.items() : ImmutableList.of(value);
    var read = new ArrayList<Expression>();
    items.forEach(item -> read(item).ifPresent(read::add));
    return read;
  }

  /** Either `method` and `value`, or one key that is the method. */
  private Optional<Expression> criterion(YamlMap map) {
    if (map.get("method").isEmpty() && map.entries().size() == 1) {
      var only = map.entries().getFirst();
      return criterion(only.key(), only.value(), new Around(0, 0, false), map.at());
    }
    for (var entry : map.entries()) {
      if (!CRITERION_KEYS.contains(entry.key())) {
        return refuse(entry.keyAt(), "`%s` is not a key of a definition".formatted(entry.key()));
      }
    }
    var method = map.get("method");
    var value = map.get("value");
    if (method.isEmpty() || value.isEmpty()) {
      return refuse(map.at(), "a definition needs a `method` and a `value`");
    }
    return criterion(
            String.valueOf(method.get().toTemplateValue()), value.get(), around(map), map.at())
        .map(expression -> without(expression, ImmutableList.copyOf(excluded(map))));
  }

  private List<Expression> excluded(YamlMap map) {
    return map.get(EXCLUDE).map(this::all).orElse(List.of());
  }

  private Optional<Expression> criterion(
      String method, YamlValue value, Around around, SourceSpan at) {
    return value instanceof YamlScalar scalar
        ? criteria.of(method, scalar.text(), around, at).map(Expression.class::cast)
        : refuse(value.at(), "the value of `%s` is one text".formatted(method));
  }

  private static Around around(YamlMap map) {
    return new Around(
        depth(map, "parents", "parents_depth"),
        depth(map, "children", "children_depth"),
        isTrue(map, "childrens_parents"));
  }

  private static int depth(YamlMap map, String key, String depth) {
    if (!isTrue(map, key)) {
      return 0;
    }
    return map.get(depth).map(YamlValue::toTemplateValue).orElse(null) instanceof Long steps
        ? Math.toIntExact(steps)
        : NodeGraph.ANY_DEPTH;
  }

  private static boolean isTrue(YamlMap map, String key) {
    return Boolean.TRUE.equals(map.get(key).map(YamlValue::toTemplateValue).orElse(false));
  }

  private Optional<Expression> refuse(SourceSpan at, String message) {
    diagnostics.report(Diagnostic.error(Code.INVALID_SELECTOR, at, message));
    return Optional.empty();
  }
}
