package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Model;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Map;
import java.util.Optional;

/** A table that takes in the query's rows; made whole when there is none yet. */
public final class IncrementalMaterialization implements Materialization {
  private static final Map<String, Strategy> STRATEGIES =
      Maps.uniqueIndex(
          ImmutableList.of(new AppendStrategy(), new DeleteInsertStrategy(), new MergeStrategy()),
          Strategy::name);

  @Override
  public String name() {
    return "incremental";
  }

  @Override
  public MaterializationPlan plan(MaterializationInput input) {
    var strategy = strategy(input.model());
    if (input.fullRefresh() || input.existing().filter(kind -> kind == Kind.TABLE).isEmpty()) {
      return TableMaterialization.wholeTable(input);
    }
    strategy
        .objection(input.model().config().incremental(), input.dialect())
        .ifPresent(why -> {
          throw refused(input.model(), why);
        });
    var statements = input.statements();
    var staging = statements.staging(input.model().relation());
    return new MaterializationPlan(
        Header.before(ImmutableList.of(statements.stage(staging, input.sql())), input),
        new MaterializationPlan.FromStaging(new NewRows(input, staging, strategy)),
        ImmutableList.of(),
        ImmutableList.of(SqlStatement.of(statements.drop(staging, Kind.TABLE))),
        Optional.of(Kind.TABLE));
  }

  @Override
  public void check(Model model, Diagnostics diagnostics) {
    if (!STRATEGIES.containsKey(name(model))) {
      diagnostics.report(unknown(model));
    }
  }

  private static Strategy strategy(Model model) {
    var strategy = STRATEGIES.get(name(model));
    if (strategy == null) {
      throw new ProjectException(unknown(model));
    }
    return strategy;
  }

  private static ProjectException refused(Model model, String why) {
    return new ProjectException(
        Diagnostic.error(
            Code.INVALID_VALUE,
            model.configValues().place("unique_key").orElse(model.at()),
            "model `%s` cannot be built on this engine: %s".formatted(model.name(), why)));
  }

  private static String name(Model model) {
    return model.config().incremental().strategy().orElse(DeleteInsertStrategy.NAME);
  }

  private static Diagnostic unknown(Model model) {
    var name = name(model);
    return Diagnostic.error(
            Code.INVALID_VALUE,
            model.configValues().place("incremental_strategy").orElse(model.at()),
            "model `%s` asks for the incremental strategy `%s`; there are `%s`"
                .formatted(model.name(), name, String.join("`, `", STRATEGIES.keySet())))
        .withHint(Suggestion.didYouMean(name, STRATEGIES.keySet()).orElse(null));
  }
}
