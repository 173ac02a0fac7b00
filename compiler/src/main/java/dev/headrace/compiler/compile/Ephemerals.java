package dev.headrace.compiler.compile;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.sql.CommonTableExpressions;
import dev.headrace.compiler.sql.CommonTableExpressions.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Puts the ephemeral models a query reads, directly or through one another, before it. */
final class Ephemerals {
  private final Function<NodeId, Inlined> bodies;
  private final Map<NodeId, Inlined> found = new LinkedHashMap<>();

  /**
   * @param bodies the body of an ephemeral model
   */
  Ephemerals(Function<NodeId, Inlined> bodies) {
    this.bodies = bodies;
  }

  /** An ephemeral model's name as an expression, and its body. */
  record Inlined(String name, Body body) {}

  /** The name of the common table expression a model becomes. */
  static String cteName(Model model) {
    return "__dbt__cte__" + model.name().replace('.', '_');
  }

  /** The body with all it needs before it. */
  Body combine(Body body) {
    body.ephemerals().forEach(this::gather);
    if (found.isEmpty()) {
      return body;
    }
    var expressions =
        found.values().stream()
            .map(inlined -> new Expression(inlined.name(), inlined.body().sql()))
            .collect(ImmutableList.toImmutableList());
    var origins =
        found.values().stream()
            .map(inlined -> inlined.body().origins())
            .collect(ImmutableList.toImmutableList());
    var combined = CommonTableExpressions.prepend(expressions, body.sql());
    return new Body(
        combined.sql(),
        body.origins().combinedWith(origins, combined),
        body.ephemerals(),
        body.askedDatabase()
            || found.values().stream().anyMatch(inlined -> inlined.body().askedDatabase()));
  }

  /** What an expression reads comes before it. */
  private void gather(NodeId id) {
    if (found.containsKey(id)) {
      return;
    }
    var inlined = bodies.apply(id);
    inlined.body().ephemerals().forEach(this::gather);
    found.put(id, inlined);
  }
}
