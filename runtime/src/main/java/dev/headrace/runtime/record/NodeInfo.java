package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value {@code node_info} of JSON events: which node, and how far it is. */
final class NodeInfo {
  private NodeInfo() {}

  static Map<String, Object> started(Node node, Instant at) {
    return of(node, "started", Times.iso(at), "");
  }

  static Map<String, Object> finished(NodeResult result, @Nullable Instant started, Instant at) {
    var begun = started == null ? "" : Times.iso(started);
    return of(result.node(), result.status().label(), begun, Times.iso(at));
  }

  static Map<String, Object> finished(FreshnessResult result, Instant at) {
    return of(result.source(), result.status().label(), "", Times.iso(at));
  }

  private static Map<String, Object> of(Node node, String status, String started, String finished) {
    var info = new LinkedHashMap<String, Object>();
    info.put("unique_id", node.id().value());
    info.put("node_name", node.name());
    info.put("node_status", status);
    info.put("node_path", node.identity().path());
    info.put("materialized", Wording.kind(node));
    info.put("resource_type", node.id().type().label());
    info.put("node_relation", relation(node).map(NodeInfo::relation).orElse(ImmutableMap.of()));
    info.put("node_started_at", started);
    info.put("node_finished_at", finished);
    info.put(
        "meta",
        node.configValues().get("meta") instanceof Map<?, ?> meta ? meta : ImmutableMap.of());
    return info;
  }

  private static Optional<RelationName> relation(Node node) {
    return switch (node) {
      case Model model -> Optional.of(model.relation());
      case Seed seed -> Optional.of(seed.relation());
      case Source source -> Optional.of(source.relation());
      case DataTest test -> Optional.of(test.relation());
      case Exposure exposure -> Optional.empty();
      case Analysis analysis -> Optional.empty();
      case Operation operation -> Optional.empty();
    };
  }

  private static Map<String, Object> relation(RelationName name) {
    var relation = new LinkedHashMap<String, Object>();
    relation.put("alias", name.identifier());
    relation.put("database", name.database() == null ? "" : name.database());
    relation.put("relation_name", name.toString());
    relation.put("schema", name.schema());
    return relation;
  }
}
