package dev.headrace.runtime.engine;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.runtime.materialize.Materializations;
import java.util.ArrayList;
import java.util.List;

/** Finds models whose materialization does not exist, before anything runs. */
final class MaterializationCheck {
  private static final String EPHEMERAL = "ephemeral";

  private final List<String> known;

  MaterializationCheck(Materializations materializations) {
    known = new ArrayList<>(materializations.names());
    known.add(EPHEMERAL);
  }

  /**
   * Reports every such model together.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException if there is one
   */
  void check(Project project) {
    var diagnostics = new Diagnostics();
    for (var node : project.nodes().values()) {
      if (node instanceof Model model && !known.contains(model.config().materialized())) {
        var name = model.config().materialized();
        diagnostics.report(
            Diagnostic.error(
                    Code.UNKNOWN_MATERIALIZATION,
                    model.identity().at(),
                    "model `"
                        + model.name()
                        + "` is materialized as `"
                        + name
                        + "`, which does not exist")
                .withHint(
                    Suggestion.didYouMean(name, known)
                        .orElse("there are: " + String.join(", ", known))));
      }
    }
    diagnostics.throwIfErrors();
  }
}
