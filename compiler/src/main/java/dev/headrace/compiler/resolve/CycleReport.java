package dev.headrace.compiler.resolve;

import com.google.common.collect.Maps;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.graph.CycleFinder;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says which nodes need themselves, each cycle at the first call that closes it. */
final class CycleReport {
  private static final int LONGEST_SHOWN = 20;

  private final Linker linker;
  private final Map<NodeId, Draft> drafts;

  CycleReport(Linker linker, List<Draft> drafts) {
    this.linker = linker;
    this.drafts = Maps.uniqueIndex(drafts, draft -> draft.identity().id());
  }

  /** One error for each knot of nodes, with a shortest way round it. */
  static void report(NodeGraph graph, Linker linker, List<Draft> drafts, Diagnostics diagnostics) {
    var cycles = CycleFinder.cycles(graph);
    if (!cycles.isEmpty()) {
      var report = new CycleReport(linker, drafts);
      cycles.forEach(cycle -> diagnostics.report(report.diagnostic(cycle)));
    }
  }

  private Diagnostic diagnostic(List<NodeId> cycle) {
    var first = draft(cycle.getFirst());
    var closing = linker.mention(first, cycle.get(1 % cycle.size()));
    var name = first.identity().name();
    var message =
        cycle.size() == 1
            ? "%s `%s` reads itself".formatted(first.identity().id().type().label(), name)
            : "%d nodes need one another: %s".formatted(cycle.size(), way(cycle));
    return Diagnostic.error(Code.CYCLE, closing.at(), message)
        .withThrough(closing.through())
        .withHint(
            cycle.size() == 1
                ? "an incremental model reads its own table as `{{ this }}`"
                : "take one of these `ref` calls away,"
                    + " or move what both need into a node of its own");
  }

  /** Every node with the line that makes it read the next, the middle of a long way left out. */
  private String way(List<NodeId> cycle) {
    var steps = new ArrayList<String>();
    for (var i = 0; i < cycle.size(); i++) {
      var reader = draft(cycle.get(i));
      var at = linker.mention(reader, cycle.get((i + 1) % cycle.size())).at();
      steps.add("`%s` (%s:%d)".formatted(reader.identity().name(), at.file(), at.line()));
    }
    if (steps.size() > LONGEST_SHOWN) {
      var left = steps.subList(LONGEST_SHOWN / 2, steps.size() - LONGEST_SHOWN / 2);
      var count = left.size();
      left.clear();
      steps.add(LONGEST_SHOWN / 2, "... %d more ...".formatted(count));
    }
    steps.add("`" + draft(cycle.getFirst()).identity().name() + "`");
    return String.join(" reads ", steps);
  }

  private Draft draft(NodeId id) {
    var draft = drafts.get(id);
    if (draft == null) {
      throw new IllegalStateException("`" + id + "` was not resolved");
    }
    return draft;
  }
}
