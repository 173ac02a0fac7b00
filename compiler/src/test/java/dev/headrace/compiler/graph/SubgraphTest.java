package dev.headrace.compiler.graph;

import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.modelId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SubgraphTest {
  @Test
  void keepsTheOrderThatUnselectedNodesImpose() {
    var subgraph =
        NodeGraph.of(
                List.of(model("z"), model("y", modelId("z")), model("a", modelId("y")), model("b")))
            .subgraph(Set.of(modelId("a"), modelId("z"), modelId("b")));
    assertThat(subgraph.nodes()).containsExactly(modelId("b"), modelId("z"), modelId("a"));
    assertThat(subgraph.upstream(modelId("a"))).containsExactly(modelId("z"));
    assertThat(subgraph.downstream(modelId("z"))).containsExactly(modelId("a"));
  }

  @Test
  void needsWhatTheWholeGraphNeedsOnRandomProjects() {
    for (var seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var nodes = RandomGraphs.project(2 + random.nextInt(60), 0, random);
      var graph = NodeGraph.of(nodes);
      var selected =
          nodes.stream()
              .map(Node::id)
              .filter(id -> random.nextInt(3) == 0)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      var subgraph = graph.subgraph(selected);
      assertThat(subgraph.nodes()).containsExactlyInAnyOrderElementsOf(selected);
      for (var id : selected) {
        var wanted = new LinkedHashSet<>(graph.ancestors(id, NodeGraph.ANY_DEPTH));
        wanted.retainAll(selected);
        assertThat(ancestors(subgraph, id)).as("seed %d", seed).isEqualTo(wanted);
      }
    }
  }

  @Test
  void doesNotMultiplyEdgesThroughAnUnselectedHub() {
    var nodes = new ArrayList<Node>();
    var sources = IntStream.range(0, 2000).mapToObj(i -> modelId("s" + i)).toList();
    sources.forEach(id -> nodes.add(model(id.value().substring("model.shop.".length()))));
    nodes.add(model("hub", sources.toArray(NodeId[]::new)));
    for (var i = 0; i < 2000; i++) {
      nodes.add(model("t" + i, modelId("hub")));
    }
    var selected =
        nodes.stream().map(Node::id).collect(Collectors.toCollection(LinkedHashSet::new));
    selected.remove(modelId("hub"));
    var subgraph = NodeGraph.of(nodes).subgraph(selected);
    assertThat(subgraph.nodes()).hasSize(4000);
    assertThat(subgraph.upstreamEdges().edges()).isEqualTo(4000);
    assertThat(subgraph.upstream(modelId("t7"))).isEqualTo(ImmutableSortedSet.copyOf(sources));
  }

  private static Set<NodeId> ancestors(Subgraph subgraph, NodeId of) {
    var found = new LinkedHashSet<NodeId>();
    var walk = new ArrayList<NodeId>(subgraph.upstream(of));
    while (!walk.isEmpty()) {
      var id = walk.removeLast();
      if (found.add(id)) {
        walk.addAll(subgraph.upstream(id));
      }
    }
    return found;
  }
}
