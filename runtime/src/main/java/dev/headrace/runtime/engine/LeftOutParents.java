package dev.headrace.runtime.engine;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.compiler.select.Selection;
import java.util.Collection;
import java.util.Optional;

/** Sees before anything runs that a node left out is read by one that is not. */
final class LeftOutParents {
  private final Project project;
  private final Selection selection;
  private final Database database;

  LeftOutParents(Project project, Selection selection, Database database) {
    this.project = project;
    this.selection = selection;
    this.database = database;
  }

  /**
   * Looks whether what is left out and read stands from an earlier run.
   *
   * @throws ProjectException naming each that does not, with those that read it
   */
  void check(Collection<Node> run) {
    if (selection.leftOut().isEmpty()) {
      return;
    }
    var readers = LinkedHashMultimap.<Node, Node>create();
    for (var node : run) {
      for (var parent : parents(node.id())) {
        var left = project.node(parent);
        if (selection.leftOut().contains(parent) && isMissing(left)) {
          readers.put(left, node);
        }
      }
    }
    if (!readers.isEmpty()) {
      throw new ProjectException(
          readers.asMap().entrySet().stream()
              .map(entry -> missing(entry.getKey(), entry.getValue()))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  private boolean isMissing(Node node) {
    return relation(node).filter(name -> database.relation(name).isEmpty()).isPresent();
  }

  private static Optional<RelationName> relation(Node node) {
    if (node instanceof Seed seed) {
      return Optional.of(seed.relation());
    }
    return node instanceof Model model && !isEphemeral(model)
        ? Optional.of(model.relation())
        : Optional.empty();
  }

  private static boolean isEphemeral(Node node) {
    return node instanceof Model model && model.config().materialized().equals("ephemeral");
  }

  /** What a node's query reads, also through ephemeral models. */
  private ImmutableSet<NodeId> parents(NodeId id) {
    var parents = ImmutableSet.<NodeId>builder();
    for (var parent : project.graph().upstream(id)) {
      parents.add(parent);
      if (isEphemeral(project.node(parent))) {
        parents.addAll(parents(parent));
      }
    }
    return parents.build();
  }

  private Diagnostic missing(Node left, Collection<Node> readers) {
    var names = readers.stream().map(node -> "`" + node.name() + "`").collect(joining(", "));
    return Diagnostic.error(
            Code.MISSING_RELATION,
            left.identity().at(),
            "%s `%s` is left out by `--exclude %s` and has not been built, but is read by %s"
                .formatted(
                    left.id().type().label(),
                    left.name(),
                    String.join(" ", selection.leftOutBy()),
                    names))
        .withHint(
            "build `%s` once, or leave out what reads it too: `--exclude %s+`"
                .formatted(left.name(), left.name()));
  }
}
