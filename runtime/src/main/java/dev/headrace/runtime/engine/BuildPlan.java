package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.resolve.Project;
import dev.headrace.compiler.select.Selection;
import dev.headrace.runtime.execute.Plan;
import java.util.Comparator;

/** Makes the plan of a command that builds: what runs, in which order, and what surrounds it. */
final class BuildPlan {
  private BuildPlan() {}

  /** The kinds of nodes a command is about. */
  static ImmutableSet<ResourceType> types(Request.Build.What what) {
    return switch (what) {
      case BUILD -> ImmutableSet.of(ResourceType.MODEL, ResourceType.SEED, ResourceType.TEST);
      case RUN -> ImmutableSet.of(ResourceType.MODEL);
      case TEST -> ImmutableSet.of(ResourceType.TEST);
      case SEED -> ImmutableSet.of(ResourceType.SEED);
    };
  }

  static Plan of(Project project, Selection selection, Request.Build.What what) {
    var nodes = ImmutableMap.<NodeId, Node>builder();
    var tests = ImmutableSet.<NodeId>builder();
    for (var id : selection.nodes()) {
      var node = project.node(id);
      if (isRun(node)) {
        nodes.put(id, node);
        if (node instanceof DataTest) {
          tests.add(id);
        }
      }
    }
    var chosen = nodes.buildOrThrow();
    // Only `build` lets a failing test hold up what comes after it.
    var graph =
        what == Request.Build.What.BUILD
            ? project.graph().withTestEdges(tests.build())
            : project.graph();
    return new Plan(
        chosen,
        graph.subgraph(chosen.keySet()),
        project.nodes(),
        operations(project, Operation.When.START),
        operations(project, Operation.When.END));
  }

  private static boolean isRun(Node node) {
    return switch (node) {
      case Model model -> !model.config().materialized().equals("ephemeral");
      case Seed seed -> true;
      case DataTest test -> true;
      case Source source -> false;
      case Exposure exposure -> false;
      case Analysis analysis -> false;
      case Operation operation -> false;
    };
  }

  /** Those of packages first, then the root project's, each in the order written. */
  private static ImmutableList<Operation> operations(Project project, Operation.When when) {
    return project.nodes().values().stream()
        .filter(Operation.class::isInstance)
        .map(Operation.class::cast)
        .filter(operation -> operation.when() == when)
        .sorted(
            Comparator.comparing((Operation operation) ->
                    operation.identity().packageName().equals(project.name()))
                .thenComparing(operation -> operation.identity().packageName())
                .thenComparingInt(Operation::index))
        .collect(ImmutableList.toImmutableList());
  }
}
