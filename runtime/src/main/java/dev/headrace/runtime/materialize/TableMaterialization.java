package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.runtime.adapter.SqlStatement;
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
    return new MaterializationPlan(
        ImmutableList.of(),
        new MaterializationPlan.Known(Header.before(replace(input), input)),
        ImmutableList.of(),
        ImmutableList.of(),
        Optional.of(Kind.TABLE));
  }

  private static ImmutableList<SqlStatement> replace(MaterializationInput input) {
    var statements = input.statements();
    var relation = input.model().relation();
    return input
        .contract()
        .map(definition ->
            statements.replaceTable(
                relation, definition, input.sql(), input.existing(), input.config()))
        .orElseGet(
            () -> statements.replaceTable(relation, input.sql(), input.existing(), input.config()));
  }
}
