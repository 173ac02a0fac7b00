package dev.headrace.runtime.engine;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.materialize.Materializations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds models that cannot be materialized as they ask, before anything runs. */
final class MaterializationCheck {
  private static final String EPHEMERAL = "ephemeral";

  private final Materializations materializations;
  private final List<String> known;

  MaterializationCheck(Materializations materializations) {
    this.materializations = materializations;
    known = new ArrayList<>(materializations.names());
    known.add(EPHEMERAL);
  }

  /** Reports every such model. */
  void check(Project project, Diagnostics diagnostics) {
    for (var node : project.nodes().values()) {
      if (node instanceof Model model && !known.contains(model.config().materialized())) {
        var name = model.config().materialized();
        diagnostics.report(
            Diagnostic.error(
                    Code.UNKNOWN_MATERIALIZATION,
                    model.configValues().place("materialized").orElse(model.at()),
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
  }

  /**
   * Reports what cannot be done for the nodes that are to be built; others may be for an engine
   * that can.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException if there is anything
   */
  void checkSelected(Collection<Node> nodes, Adapter adapter) {
    var diagnostics = new Diagnostics();
    for (var node : nodes) {
      if (node instanceof Model model) {
        materializations
            .find(model.config().materialized())
            .ifPresent(found -> {
              if (found.needs().filter(adapter.lacks()::contains).isPresent()) {
                diagnostics.report(lacking(model, adapter));
              } else {
                found.check(model, diagnostics);
              }
            });
      }
    }
    diagnostics.throwIfErrors();
  }

  private static Diagnostic lacking(Model model, Adapter adapter) {
    return Diagnostic.error(
            Code.UNSUPPORTED_MATERIALIZATION,
            model.configValues().place("materialized").orElse(model.at()),
            "model `%s` is materialized as `%s`, which the engine `%s` does not have"
                .formatted(model.name(), model.config().materialized(), adapter.type()))
        .withHint("materialize it as `table` there: `target.type` tells engines apart");
  }
}
