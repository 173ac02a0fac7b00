package dev.headrace.runtime.engine;

import dev.headrace.compiler.artifact.GroupMaps;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.resolve.Project;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What templates call {@code graph}: the nodes as the manifest shows them. Made when asked for. */
final class GraphValue implements Supplier<Map<String, @Nullable Object>> {
  private final Project project;
  private final ManifestNodes manifest;
  private @Nullable Map<String, @Nullable Object> made;

  GraphValue(Project project, ManifestNodes manifest) {
    this.project = project;
    this.manifest = manifest;
  }

  @Override
  public synchronized Map<String, @Nullable Object> get() {
    if (made == null) {
      made = make();
    }
    return made;
  }

  private Map<String, @Nullable Object> make() {
    var nodes = new LinkedHashMap<String, @Nullable Object>();
    var sources = new LinkedHashMap<String, @Nullable Object>();
    var exposures = new LinkedHashMap<String, @Nullable Object>();
    for (var node : project.nodes().values()) {
      var kind =
          switch (node) {
            case Source source -> sources;
            case Exposure exposure -> exposures;
            case Model model -> nodes;
            case Seed seed -> nodes;
            case DataTest test -> nodes;
            case Analysis analysis -> nodes;
            case Operation operation -> nodes;
          };
      kind.put(node.id().value(), manifest.asMap(node));
    }
    var graph = new LinkedHashMap<String, @Nullable Object>();
    graph.put("nodes", nodes);
    graph.put("sources", sources);
    graph.put("exposures", exposures);
    graph.put("metrics", new LinkedHashMap<String, @Nullable Object>());
    graph.put("groups", GroupMaps.groups(project.groups()));
    return graph;
  }
}
