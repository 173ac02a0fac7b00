package dev.headrace.compiler.graph;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.SampleNodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** Random projects, and what graphs mean said as plainly as can be. */
final class RandomGraphs {
  private RandomGraphs() {}

  static List<Node> project(int models, int tests, Random random) {
    var nodes = new ArrayList<Node>();
    for (var i = 0; i < models; i++) {
      nodes.add(SampleNodes.model("m" + i, pick(i, random.nextInt(4), random)));
    }
    for (var i = 0; i < tests; i++) {
      nodes.add(SampleNodes.test("t" + i, pick(models, random.nextInt(4), random)));
    }
    return nodes;
  }

  private static NodeId[] pick(int among, int count, Random random) {
    var picked = new LinkedHashSet<NodeId>();
    for (var i = 0; i < count && among > 0; i++) {
      picked.add(SampleNodes.modelId("m" + random.nextInt(among)));
    }
    return picked.toArray(NodeId[]::new);
  }

  /** For each node everything it reads at any distance, itself too only if on a cycle. */
  static SetMultimap<NodeId, NodeId> closure(SetMultimap<NodeId, NodeId> reads) {
    var closure = LinkedHashMultimap.create(reads);
    var grown = true;
    while (grown) {
      grown = false;
      for (var id : List.copyOf(closure.keySet())) {
        for (var read : List.copyOf(closure.get(id))) {
          grown |= closure.putAll(id, List.copyOf(closure.get(read)));
        }
      }
    }
    return closure;
  }

  /** What each node reads directly. */
  static SetMultimap<NodeId, NodeId> reads(NodeGraph graph) {
    var reads = LinkedHashMultimap.<NodeId, NodeId>create();
    graph.parentMap().forEach(reads::putAll);
    return reads;
  }
}
