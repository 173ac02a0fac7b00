package dev.headrace.runtime.materialize;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Constraint;
import dev.headrace.compiler.node.Contract;
import dev.headrace.compiler.node.Model;
import dev.headrace.runtime.adapter.Statements;
import java.util.Optional;

/** The constraints of a model that its engine will not enforce. */
public final class UnkeptConstraints {
  private final Model model;
  private final Contract contract;
  private final Statements statements;

  public UnkeptConstraints(Model model, Contract contract, Statements statements) {
    this.model = model;
    this.contract = contract;
    this.statements = statements;
  }

  /** A warning for each that asks for one. */
  public ImmutableList<Diagnostic> warnings() {
    return contract.constraints().stream()
        .map(this::warning)
        .flatMap(Optional::stream)
        .collect(toImmutableList());
  }

  private Optional<Diagnostic> warning(Constraint constraint) {
    if (model.config().materialized().equals("view")) {
      return unsupported(constraint, "a view has none");
    }
    return switch (statements.enforcement(constraint.kind())) {
      case ENFORCED -> Optional.empty();
      case DECLARED ->
          constraint.warnUnenforced()
              ? Optional.of(
                  warning(
                      constraint,
                      "is declared and not enforced by the target's engine",
                      "warn_unenforced"))
              : Optional.empty();
      case UNSUPPORTED ->
          unsupported(
              constraint, "the target's engine has none, or none that lets tables be rebuilt");
    };
  }

  private Optional<Diagnostic> unsupported(Constraint constraint, String because) {
    return constraint.warnUnsupported()
        ? Optional.of(warning(constraint, "is not applied: " + because, "warn_unsupported"))
        : Optional.empty();
  }

  private Diagnostic warning(Constraint constraint, String what, String switchedOffBy) {
    return Diagnostic.warning(
            Code.CONSTRAINT_NOT_KEPT,
            constraint.at(),
            "the `%s` constraint of model `%s` %s"
                .formatted(constraint.kind().label(), model.name(), what))
        .withHint(
            "a test can look for it; `%s: false` says that it is known".formatted(switchedOffBy));
  }
}
