package dev.headrace.runtime.cli;

import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.engine.Answer;

/** Writes a list of nodes, a line each. */
final class ListedNodes {
  private ListedNodes() {}

  /** All lines, in one of the forms of {@link CliOption#LIST_OUTPUT}. */
  static String write(Answer.Listed listed, String form, ListedKeys keys) {
    var text = new StringBuilder();
    for (var node : listed.nodes()) {
      text.append(
              switch (form) {
                case "name" -> name(node);
                case "path" -> node.identity().originalFilePath();
                case "json" -> Json.write(keys.of(listed.maps().asMap(node)));
                default -> selector(node);
              })
          .append('\n');
    }
    return text.toString();
  }

  private static String name(Node node) {
    return node instanceof Source source ? source.sourceName() + "." + source.name() : node.name();
  }

  /** What selects this node and no other. */
  private static String selector(Node node) {
    var identity = node.identity();
    return switch (node) {
      case Source source ->
          "source:" + identity.packageName() + "." + source.sourceName() + "." + source.name();
      case Exposure exposure -> "exposure:" + identity.packageName() + "." + exposure.name();
      default -> String.join(".", identity.fqn());
    };
  }
}
