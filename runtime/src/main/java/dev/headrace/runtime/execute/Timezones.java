package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows in which timezone a node's statements reckon local dates and times. */
public final class Timezones {
  /** Always the database's own. */
  public static final Timezones NONE = new Timezones(ImmutableMap.of(), "");

  private final Map<NodeId, Node> nodes;
  private final String ofProject;

  /**
   * @param nodes of the project
   * @param ofProject the root project's zone; empty for the database's own
   */
  public Timezones(Map<NodeId, Node> nodes, String ofProject) {
    this.nodes = nodes;
    this.ofProject = ofProject;
  }

  /** The zone of what is done for no node. */
  String ofProject() {
    return ofProject;
  }

  /** An IANA name, or empty for the database's own. */
  String of(Node node) {
    return switch (node) {
      case Model model -> orEmpty(model.config().timezone());
      case Seed seed -> orEmpty(seed.config().timezone());
      case DataTest test -> of(test);
      case Source source -> ofProject;
      case Exposure exposure -> ofProject;
      case Analysis analysis -> ofProject;
      case Operation operation -> ofProject;
    };
  }

  /** A test looks at a node as the node was made. */
  private String of(DataTest test) {
    var own = test.config().timezone();
    if (own != null) {
      return own;
    }
    return switch (test.subject()) {
      case DataTest.Singular singular -> ofProject;
      case DataTest.Generic generic -> {
        var attached = nodes.get(generic.attached());
        yield attached == null ? ofProject : of(attached);
      }
    };
  }

  private static String orEmpty(@Nullable String zone) {
    return zone == null ? "" : zone;
  }
}
