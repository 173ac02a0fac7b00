package dev.headrace.compiler.resolve;

import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.Identity;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.parse.Evaluation;
import java.util.function.Function;

/**
 * A node that is all there but for what it depends on.
 *
 * @param evaluation what its template named
 * @param faults how serious a name is that does not exist
 * @param complete makes the node of its dependencies
 */
record Draft(
    Identity identity,
    boolean enabled,
    Evaluation evaluation,
    Severity faults,
    Function<Dependencies, Node> complete) {

  static Draft of(
      Identity identity,
      boolean enabled,
      Evaluation evaluation,
      Function<Dependencies, Node> complete) {
    return new Draft(identity, enabled, evaluation, Severity.ERROR, complete);
  }
}
