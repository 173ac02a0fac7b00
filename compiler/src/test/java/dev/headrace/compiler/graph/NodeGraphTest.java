package dev.headrace.compiler.graph;

import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.modelId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NodeGraphTest {
  private final NodeGraph chain =
      NodeGraph.of(
          List.of(
              model("c", modelId("b")),
              model("a"),
              model("b", modelId("a"), modelId("gone")),
              model("d", modelId("c"), modelId("a"))));

  @Test
  void knowsDirectNeighbours() {
    assertThat(chain.upstream(modelId("d"))).containsExactlyElementsOf(ids("a", "c"));
    assertThat(chain.downstream(modelId("a"))).containsExactlyElementsOf(ids("b", "d"));
  }

  @Test
  void leavesOutWhatIsNotAmongTheNodes() {
    assertThat(chain.upstream(modelId("b"))).containsExactlyElementsOf(ids("a"));
    assertThat(chain.contains(modelId("gone"))).isFalse();
  }

  @Test
  void reachesAsFarAsAsked() {
    assertThat(chain.ancestors(modelId("c"), 1)).containsExactlyElementsOf(ids("b"));
    assertThat(chain.ancestors(modelId("c"), NodeGraph.ANY_DEPTH))
        .containsExactlyElementsOf(ids("a", "b"));
    assertThat(chain.descendants(modelId("b"), 1)).containsExactlyElementsOf(ids("c"));
    assertThat(chain.descendants(modelId("b"), 2)).containsExactlyElementsOf(ids("c", "d"));
    assertThat(chain.descendants(modelId("b"), 0)).isEmpty();
  }

  @Test
  void orderIsTheSameWhateverTheOrderOfTheNodes() {
    var nodes = RandomGraphs.project(40, 10, new Random(3));
    var order = NodeGraph.of(nodes).topologicalOrder();
    for (var seed = 0; seed < 10; seed++) {
      var shuffled = new ArrayList<Node>(nodes);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(NodeGraph.of(shuffled).topologicalOrder()).isEqualTo(order);
    }
  }

  @Test
  void everyNodeComesAfterAllItReads() {
    var nodes = RandomGraphs.project(60, 10, new Random(5));
    var graph = NodeGraph.of(nodes);
    var order = graph.topologicalOrder();
    assertThat(order).hasSize(70);
    for (var node : nodes) {
      for (var read : node.dependencies().nodes()) {
        assertThat(order.indexOf(read)).isLessThan(order.indexOf(node.id()));
      }
    }
  }

  @Test
  void mapsGiveBothDirections() {
    assertThat(chain.parentMap().get(modelId("d"))).containsExactlyElementsOf(ids("a", "c"));
    assertThat(chain.childMap().get(modelId("d"))).isEmpty();
    assertThat(chain.childMap().keySet()).containsExactlyElementsOf(ids("a", "b", "c", "d"));
  }

  @Test
  void thereIsNoOrderOnACycle() {
    var graph = NodeGraph.of(List.of(model("a", modelId("b")), model("b", modelId("a"))));
    assertThat(graph.hasCycle()).isTrue();
    assertThatThrownBy(graph::topologicalOrder)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cycle");
  }

  private static List<NodeId> ids(String... names) {
    return Arrays.stream(names).map(name -> modelId(name)).toList();
  }
}
