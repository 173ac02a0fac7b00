package dev.headrace.compiler.select;

import static dev.headrace.compiler.node.SampleNodes.model;
import static dev.headrace.compiler.node.SampleNodes.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods that look at what is declared of a model. */
final class DeclaredMethodsTest {
  private static final ImmutableList<Node> NODES =
      ImmutableList.of(
          model("plain"),
          model("shared", "access", "public"),
          model("money", "group", "finance"),
          version("orders_v1", "1", "2"),
          version("orders_v2", "2", "2"),
          version("orders_v10", "10", "2"));

  @Test
  void groupsAreNamed() {
    assertThat(selected("group:finance")).containsExactly("money");
    assertThat(selected("group:fin*")).containsExactly("money");
  }

  @Test
  void whereNothingIsSaidAModelIsProtected() {
    assertThat(selected("access:public")).containsExactly("shared");
    assertThat(selected("access:protected")).contains("plain", "money").doesNotContain("shared");
  }

  @Test
  void versionsAreOldOrNewBesideTheLatest() {
    assertThat(selected("version:latest")).containsExactly("orders_v2");
    assertThat(selected("version:old")).containsExactly("orders_v1");
    assertThat(selected("version:prerelease")).containsExactly("orders_v10");
    assertThat(selected("version:none")).containsExactlyInAnyOrder("plain", "shared", "money");
  }

  private static List<String> selected(String expression) {
    var request =
        new SelectionRequest(
            ImmutableList.of(expression),
            ImmutableList.of(),
            ImmutableSet.of(),
            IndirectSelection.EAGER);
    return new Selector(NODES, NodeGraph.of(NODES), "shop", SelectorDefinitions.NONE)
        .select(request).nodes().stream()
            .map(id -> id.value().substring(id.value().lastIndexOf('.') + 1))
            .toList();
  }
}
