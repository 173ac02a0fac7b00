package dev.headrace.compiler.graph;

import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.modelId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TraversalTest {
  private final List<Node> nodes =
      List.of(
          model("a"),
          model("long1"),
          model("long2", modelId("long1")),
          model("long3", modelId("long2")),
          model("b", modelId("a")),
          model("both", modelId("b"), modelId("long3")));

  @Test
  void takesTheNodeWithTheLongestWayToGoFirst() {
    var walk = all();
    assertThat(walk.next()).contains(modelId("long1"));
    assertThat(walk.next()).contains(modelId("a"));
    assertThat(walk.next()).isEmpty();
    walk.done(modelId("a"));
    walk.done(modelId("long1"));
    assertThat(walk.next()).contains(modelId("long2"));
    assertThat(walk.next()).contains(modelId("b"));
  }

  @Test
  void skipsWhatNeedsAFailedNodeAndSaysItOnce() {
    var walk = all();
    walk.next();
    walk.next();
    assertThat(walk.blocked(modelId("a"))).containsExactly(modelId("b"), modelId("both"));
    assertThat(walk.blocked(modelId("long1"))).containsExactly(modelId("long2"), modelId("long3"));
    assertThat(walk.next()).isEmpty();
    assertThat(walk.left()).isZero();
  }

  @Test
  void stopsWithWhatIsNotTakenYet() {
    var walk = all();
    walk.next();
    walk.next();
    walk.done(modelId("long1"));
    assertThat(walk.stop())
        .containsExactly(modelId("b"), modelId("long2"), modelId("long3"), modelId("both"));
    assertThat(walk.next()).isEmpty();
    assertThat(walk.left()).isEqualTo(1);
    walk.done(modelId("a"));
    assertThat(walk.next()).isEmpty();
  }

  @Test
  void refusesAnAnswerForANodeNotTaken() {
    var walk = all();
    assertThatThrownBy(() -> walk.done(modelId("b")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("`model.shop.b` is WAITING, not TAKEN");
  }

  @Test
  void reachesEveryNodeAfterAllItNeedsOnRandomProjects() {
    for (var seed = 0; seed < 100; seed++) {
      var random = new Random(seed);
      var project = RandomGraphs.project(40, 20, random);
      var graph = NodeGraph.of(project);
      var selected = new LinkedHashSet<NodeId>();
      project.stream().map(Node::id).filter(id -> random.nextBoolean()).forEach(selected::add);
      var walk = graph.subgraph(selected).traversal();
      var taken = new ArrayList<NodeId>();
      for (var next = walk.next(); next.isPresent(); next = walk.next()) {
        taken.add(next.get());
        var needed = new LinkedHashSet<>(graph.ancestors(next.get(), NodeGraph.ANY_DEPTH));
        needed.retainAll(selected);
        assertThat(taken).containsAll(needed);
        walk.done(next.get());
      }
      assertThat(taken).containsExactlyInAnyOrderElementsOf(selected);
    }
  }

  private Traversal all() {
    return NodeGraph.of(nodes)
        .subgraph(nodes.stream().map(Node::id).collect(ImmutableSet.toImmutableSet()))
        .traversal();
  }
}
