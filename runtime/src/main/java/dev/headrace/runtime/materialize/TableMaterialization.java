package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo.Kind;
import java.util.Optional;

/** The query's rows, made anew each time. */
public final class TableMaterialization implements Materialization {
  @Override
  public String name() {
    return "table";
  }

  @Override
  public MaterializationPlan plan(MaterializationInput input) {
    return wholeTable(input);
  }

  static MaterializationPlan wholeTable(MaterializationInput input) {
    var relation = input.model().relation();
    return new MaterializationPlan(
        ImmutableList.of(),
        new MaterializationPlan.Known(
            Header.before(
                input
                    .statements()
                    .replaceTable(relation, input.sql(), input.existing(), input.config()),
                input)),
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.of(Kind.TABLE));
  }
}
