package dev.headrace.runtime.materialize;

import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.Model;
import dev.headrace.runtime.adapter.Lacks;
import java.util.Optional;

/** A way to turn a query into a relation. It plans; what runs the plan is elsewhere. */
public interface Materialization {
  /** As in a model's {@code materialized}. */
  String name();

  /** Reports what it cannot do for a model, before anything runs. */
  default void check(Model model, Diagnostics diagnostics) {}

  /** What an engine must not lack for it. */
  default Optional<Lacks> needs() {
    return Optional.empty();
  }

  MaterializationPlan plan(MaterializationInput input);
}
