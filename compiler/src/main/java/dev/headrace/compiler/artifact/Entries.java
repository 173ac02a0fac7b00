package dev.headrace.compiler.artifact;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts that descriptions of several kinds of nodes have in common. */
final class Entries {
  /** Shared by all nodes that say nothing else. */
  static final Map<String, @Nullable Object> DOCS =
      Collections.unmodifiableMap(map("show", true, "node_color", null));

  private Entries() {}

  /** Keys and values in turn. */
  static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }

  static void identity(Map<String, @Nullable Object> map, Node node) {
    var identity = node.identity();
    map.put("name", identity.name());
    map.put("resource_type", node.id().type().label());
    map.put("package_name", identity.packageName());
    map.put("path", identity.path());
    map.put("original_file_path", identity.originalFilePath());
    map.put("unique_id", node.id().value());
    map.put("fqn", identity.fqn());
  }

  static Map<String, @Nullable Object> columns(List<Column> columns) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var column : columns) {
      map.put(
          column.name().value(),
          map(
              "name", column.name().value(),
              "description", column.description(),
              "meta", column.meta(),
              "data_type", column.dataType(),
              "constraints", constraints(column.constraints(), map()),
              "quote", column.quote(),
              "config", map("meta", column.meta(), "tags", column.tags()),
              "tags", column.tags(),
              "granularity", null,
              "doc_blocks", column.docBlocks()));
    }
    return map;
  }

  /** Constraints with all the keys a reader of the manifest expects. */
  static ImmutableList<Map<String, @Nullable Object>> constraints(
      List<? extends Map<String, ?>> written, Map<String, @Nullable Object> further) {
    var constraints = ImmutableList.<Map<String, @Nullable Object>>builder();
    for (var constraint : written) {
      var map = map("type", null, "name", null, "expression", null, "warn_unenforced", true);
      map.putAll(map("warn_unsupported", true, "to", null, "to_columns", ImmutableList.of()));
      map.putAll(further);
      map.putAll(constraint);
      constraints.add(map);
    }
    return constraints.build();
  }

  static ImmutableList<Map<String, @Nullable Object>> refs(Dependencies dependencies) {
    return dependencies.refs().stream()
        .map(ref -> map("name", ref.name(), "package", ref.packageName(), "version", ref.version()))
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<ImmutableList<String>> sources(Dependencies dependencies) {
    return dependencies.sources().stream()
        .map(source -> ImmutableList.of(source.sourceName(), source.tableName()))
        .collect(ImmutableList.toImmutableList());
  }

  static Map<String, @Nullable Object> dependsOn(Dependencies dependencies) {
    return map(
        "macros", dependencies.macros().stream().sorted().toList(),
        "nodes", dependencies.nodes().stream().map(NodeId::value).toList());
  }
}
