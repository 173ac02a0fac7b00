package dev.headrace.compiler.graph;

import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.modelId;
import static dev.headrace.compiler.node.SampleNodes.test;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.SetMultimap;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TestEdgesTest {
  @Test
  void aTestBlocksWhatDependsOnItsParent() {
    var nodes =
        List.of(
            model("a"),
            model("b", modelId("a")),
            model("c", modelId("b")),
            test("t", modelId("a")));
    assertThat(blocked(nodes, "t")).containsExactly("b", "c");
  }

  @Test
  void aTestOfTwoParentsBlocksTheDescendantsOfEither() {
    var nodes =
        List.of(
            model("a"),
            model("b"),
            model("after_a", modelId("a")),
            model("after_b", modelId("b")),
            test("t", modelId("a"), modelId("b")));
    assertThat(blocked(nodes, "t")).containsExactly("after_a", "after_b");
  }

  @Test
  void aTestDoesNotBlockWhatItNeeds() {
    var nodes =
        List.of(
            model("a"),
            model("between", modelId("a")),
            model("b", modelId("between")),
            model("beside", modelId("between")),
            test("t", modelId("a"), modelId("b")));
    assertThat(blocked(nodes, "t")).containsExactly("beside");
  }

  @Test
  void testsThatWouldWaitForEachOtherFallBackToDescendantsOfAllParents() {
    var nodes =
        List.of(
            model("hub"),
            model("a", modelId("hub")),
            model("b", modelId("hub")),
            model("after_a", modelId("a")),
            model("beside", modelId("hub")),
            test("t_a", modelId("a"), modelId("hub")),
            test("t_b", modelId("b"), modelId("hub")));
    assertThat(blocked(nodes, "t_a")).containsExactly("after_a", "beside");
    assertThat(blocked(nodes, "t_b")).containsExactly("after_a", "beside");
  }

  @Test
  void aTestWithoutParentsBlocksNothing() {
    assertThat(blocked(List.of(model("a"), test("t")), "t")).isEmpty();
  }

  @Test
  void onlyTheTestsAskedForBlock() {
    var nodes =
        List.<Node>of(
            model("a"), model("b", modelId("a")), test("t", modelId("a")), test("u", modelId("a")));
    var graph = NodeGraph.of(nodes).withTestEdges(Set.of(testId("t")));
    assertThat(graph.upstream(modelId("b"))).containsExactly(modelId("a"), testId("t"));
  }

  @Test
  void agreesWithTheRuleAsItIsWrittenOnRandomProjects() {
    for (var seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      var nodes = RandomGraphs.project(2 + random.nextInt(14), 1 + random.nextInt(7), random);
      assertThat(closed(NodeGraph.of(nodes).withTestEdges(tests(nodes))))
          .as("seed %d", seed)
          .isEqualTo(asWritten(NodeGraph.of(nodes), nodes));
    }
  }

  @Test
  void addsFewEdgesToALargeProject() {
    var nodes = new ArrayList<Node>();
    var random = new Random(7);
    for (var i = 0; i < 10_000; i++) {
      var reads =
          IntStream.range(0, i < 1000 ? 0 : 1 + random.nextInt(3))
              .mapToObj(n -> modelId("m" + random.nextInt(nodes.isEmpty() ? 1 : 1000)))
              .distinct()
              .toArray(NodeId[]::new);
      nodes.add(model("m" + i, reads));
    }
    for (var i = 0; i < 20_000; i++) {
      nodes.add(test("t" + i, modelId("m" + i / 2), modelId("m" + (i % 2 == 0 ? i / 2 : i / 20))));
    }
    var graph = NodeGraph.of(nodes).withTestEdges(tests(nodes));
    assertThat(graph.hasCycle()).isFalse();
    assertThat(graph.upstreamEdges().edges()).isLessThan(400_000);
  }

  /** The names of what an acyclic build would skip after the test. */
  private static List<String> blocked(List<? extends Node> nodes, String test) {
    return NodeGraph.of(nodes)
        .withTestEdges(tests(nodes))
        .descendants(testId(test), NodeGraph.ANY_DEPTH)
        .stream()
        .filter(id -> id.type() == ResourceType.MODEL)
        .map(id -> id.value().substring("model.shop.".length()))
        .toList();
  }

  private static Set<NodeId> tests(List<? extends Node> nodes) {
    return nodes.stream()
        .map(Node::id)
        .filter(id -> id.type() == ResourceType.TEST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static NodeId testId(String name) {
    return NodeId.of(ResourceType.TEST, "shop", name);
  }

  private static SetMultimap<NodeId, NodeId> closed(NodeGraph graph) {
    assertThat(graph.hasCycle()).isFalse();
    return RandomGraphs.closure(RandomGraphs.reads(graph));
  }

  /** Every pair of test and blocked node on its own, circles found by looking at all ways. */
  private static SetMultimap<NodeId, NodeId> asWritten(NodeGraph graph, List<Node> nodes) {
    var certain = RandomGraphs.reads(graph);
    var needs = RandomGraphs.closure(certain);
    var reads = RandomGraphs.reads(graph);
    for (var test : tests(nodes)) {
      var parents = graph.upstream(test);
      for (var id : graph.nodes()) {
        var ofAny = parents.stream().anyMatch(needs.get(id)::contains);
        if (id.type() == ResourceType.MODEL && ofAny && !needs.containsEntry(test, id)) {
          reads.put(id, test);
          if (needs.get(id).containsAll(parents)) {
            certain.put(id, test);
          }
        }
      }
    }
    var wished = RandomGraphs.closure(reads);
    reads
        .entries()
        .removeIf(edge ->
            wished.containsEntry(edge.getValue(), edge.getKey())
                && !certain.containsEntry(edge.getKey(), edge.getValue()));
    return RandomGraphs.closure(reads);
  }
}
