package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo.Kind;
import java.util.Optional;

/** The query under a name. */
public final class ViewMaterialization implements Materialization {
  @Override
  public String name() {
    return "view";
  }

  @Override
  public MaterializationPlan plan(MaterializationInput input) {
    var relation = input.model().relation();
    return new MaterializationPlan(
        ImmutableList.of(),
        new MaterializationPlan.Known(
            Header.before(
                input
                    .statements()
                    .replaceView(relation, input.sql(), input.existing(), input.config()),
                input)),
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.of(Kind.VIEW));
  }
}
