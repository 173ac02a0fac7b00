package dev.headrace.runtime.materialize;

/** A way to turn a query into a relation. It plans; what runs the plan is elsewhere. */
public interface Materialization {
  /** As in a model's {@code materialized}. */
  String name();

  MaterializationPlan plan(MaterializationInput input);
}
