package dev.headrace.compiler.graph;

import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.modelId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CycleFinderTest {
  @Test
  void findsNoneWhereThereIsNone() {
    assertThat(CycleFinder.cycles(NodeGraph.of(List.of(model("a"), model("b", modelId("a"))))))
        .isEmpty();
  }

  @Test
  void findsAShortestWayRoundEachKnot() {
    var graph =
        NodeGraph.of(
            List.of(
                model("a", modelId("b")),
                model("b", modelId("c"), modelId("a")),
                model("c", modelId("a")),
                model("x", modelId("y")),
                model("y", modelId("x"), modelId("c")),
                model("after", modelId("x"))));
    assertThat(CycleFinder.cycles(graph))
        .containsExactly(
            ImmutableList.of(modelId("a"), modelId("b")),
            ImmutableList.of(modelId("x"), modelId("y")));
  }

  @Test
  void findsANodeThatReadsItself() {
    assertThat(CycleFinder.cycles(NodeGraph.of(List.of(model("a", modelId("a"))))))
        .containsExactly(ImmutableList.of(modelId("a")));
  }
}
