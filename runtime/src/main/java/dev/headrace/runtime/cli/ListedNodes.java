package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.json.Json;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.engine.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a list of nodes, a line each. */
final class ListedNodes {
  /** The forms; the first is taken when none is asked for. */
  static final ImmutableList<String> FORMS = ImmutableList.of("selector", "name", "path", "json");

  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "name",
          "resource_type",
          "package_name",
          "original_file_path",
          "unique_id",
          "fqn",
          "source_name",
          "alias",
          "tags",
          "config",
          "depends_on",
          "freshness");

  private ListedNodes() {}

  /**
   * All lines.
   *
   * @param keys for JSON, the keys wanted, {@code config.materialized} among them; empty for the
   *     usual ones
   */
  static String write(Answer.Listed listed, String form, ImmutableList<String> keys) {
    var text = new StringBuilder();
    for (var node : listed.nodes()) {
      text.append(
              switch (form) {
                case "name" -> name(node);
                case "path" -> node.identity().originalFilePath();
                case "json" -> json(listed.maps().asMap(node), keys);
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

  private static String json(Map<String, @Nullable Object> node, ImmutableList<String> keys) {
    var kept = new LinkedHashMap<String, @Nullable Object>();
    var wanted = keys.isEmpty() ? Sets.intersection(KEYS, node.keySet()) : keys;
    wanted.forEach(key -> kept.put(key, value(node, key)));
    return Json.write(kept);
  }

  private static @Nullable Object value(Map<?, ?> map, String key) {
    if (map.containsKey(key)) {
      return map.get(key);
    }
    var dot = key.indexOf('.');
    return dot > 0 && map.get(key.substring(0, dot)) instanceof Map<?, ?> inner
        ? value(inner, key.substring(dot + 1))
        : null;
  }
}
