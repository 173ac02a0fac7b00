package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.runtime.adapter.Kept;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Locale;
import java.util.Optional;

/**
 * A relation whose rows the engine keeps: made once, brought up to date by later builds, changed
 * where its configuration has changed, as {@code on_configuration_change} says.
 */
public final class KeptMaterialization implements Materialization {
  /** A view with rows. */
  public static final KeptMaterialization MATERIALIZED_VIEW =
      new KeptMaterialization(Kind.MATERIALIZED_VIEW, Lacks.MATERIALIZED_VIEWS);

  /** A table that follows its query. */
  public static final KeptMaterialization DYNAMIC_TABLE =
      new KeptMaterialization(Kind.DYNAMIC_TABLE, Lacks.DYNAMIC_TABLES);

  private static final String SETTING = "on_configuration_change";

  private final Kind kind;
  private final Lacks needed;

  private KeptMaterialization(Kind kind, Lacks needed) {
    this.kind = kind;
    this.needed = needed;
  }

  @Override
  public String name() {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Optional<Lacks> needs() {
    return Optional.of(needed);
  }

  @Override
  public MaterializationPlan plan(MaterializationInput input) {
    var kept = input.statements().kept(kind).orElseThrow();
    if (input.fullRefresh() || input.existing().filter(kind::equals).isEmpty()) {
      return new MaterializationPlan(
          ImmutableList.of(),
          new MaterializationPlan.Known(replace(input, kept)),
          ImmutableList.of(),
          ImmutableList.of(),
          Optional.of(kind));
    }
    var relation = input.model().relation();
    return new MaterializationPlan(
        Header.before(kept.prepare(relation, input.sql()), input),
        new MaterializationPlan.FromConfiguration(new Standing(input, kept)),
        ImmutableList.of(),
        kept.clean(relation),
        Optional.of(kind));
  }

  private static ImmutableList<SqlStatement> replace(MaterializationInput input, Kept kept) {
    return Header.before(
        kept.replace(input.model().relation(), input.sql(), input.existing(), input.config()),
        input);
  }

  /** One that is there. */
  private record Standing(MaterializationInput input, Kept kept) implements Reconfiguration {
    @Override
    public String question() {
      return kept.question(input.model().relation());
    }

    @Override
    public Decision decide(QueryResult now) {
      var relation = input.model().relation();
      var changes = kept.changes(relation, now, input.sql(), input.config());
      if (changes.inWords().isEmpty()) {
        return new Decision(kept.refresh(relation), Optional.empty());
      }
      return switch (String.valueOf(input.config().get(SETTING)).toLowerCase(Locale.ROOT)) {
        case "fail" ->
            throw new ProjectException(
                changed(changes)
                    .withHint("build with `--full-refresh`, or with `" + SETTING + ": apply`"));
        case "continue" ->
            new Decision(
                ImmutableList.of(),
                Optional.of(
                    changed(changes)
                        .withSeverity(Severity.WARNING)
                        .withHint("it stays as it is, with the rows it has")));
        default ->
            new Decision(
                changes.replace()
                    ? replace(input, kept)
                    : ImmutableList.<SqlStatement>builder()
                        .addAll(changes.alter())
                        .addAll(kept.refresh(relation))
                        .build(),
                Optional.empty());
      };
    }

    private Diagnostic changed(Kept.Changes changes) {
      var model = input.model();
      return Diagnostic.error(
          Code.CONFIGURATION_CHANGED,
          model.configValues().place(SETTING).orElse(model.at()),
          "what stands for model `%s` is not as it is configured: %s"
              .formatted(model.name(), String.join("; ", changes.inWords())));
    }
  }
}
