package dev.headrace.compiler.graph;

import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.modelId;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Model;
import java.util.ArrayList;
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
  void showsThePathWithItsFiles() {
    var nodes =
        List.of(model("marts/a", modelId("b")), model("b", modelId("c")), model("c", modelId("a")));
    assertThat(CycleFinder.diagnose(NodeGraph.of(nodes), nodes))
        .map(Diagnostic::toString)
        .containsExactly(
            "models/marts/a.sql:1:1: error CYCLE: 3 nodes need one another: `a`"
                + " (models/marts/a.sql) reads `b` (models/b.sql) reads `c` (models/c.sql) reads"
                + " `a` (models/marts/a.sql)");
  }

  @Test
  void saysThatANodeReadsItself() {
    var nodes = List.of(model("a", modelId("a")));
    assertThat(CycleFinder.diagnose(NodeGraph.of(nodes), nodes))
        .map(Diagnostic::message)
        .containsExactly("model `a` reads itself");
  }

  @Test
  void cutsALongPathShort() {
    var nodes = new ArrayList<Model>();
    for (var i = 0; i < 50; i++) {
      nodes.add(model("m%02d".formatted(i), modelId("m%02d".formatted((i + 1) % 50))));
    }
    assertThat(CycleFinder.diagnose(NodeGraph.of(nodes), nodes))
        .singleElement()
        .extracting(Diagnostic::message)
        .asString()
        .startsWith("50 nodes need one another: `m00` (models/m00.sql) reads `m01`")
        .endsWith("reads `m10` (models/m10.sql) reads ... reads `m00` (models/m00.sql)");
  }
}
