package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.artifact.Compilation;
import dev.headrace.compiler.artifact.GroupMaps;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.json.JsonMembers;
import dev.headrace.compiler.json.JsonWriter;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.project.Quoting;
import dev.headrace.compiler.resolve.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes {@code manifest.json}, version 12: the whole project as other tools read it. */
public final class ManifestWriter {
  /** How many nodes are one piece of work, and how many are in memory as text at a time. */
  private static final int PIECE = 128;

  private static final int AT_ONCE = 64 * PIECE;

  /** With this begins what is the same however often the manifest of a project is written. */
  private static final String REST = ",\"nodes\":";

  private final ArtifactHeader header;
  private final ManifestNodes maps;
  private final String adapterType;
  private final Workers workers;

  /**
   * @param adapterType the target's engine, as a profile names it
   * @param workers describe the nodes
   */
  public ManifestWriter(
      ArtifactHeader header, ManifestNodes maps, String adapterType, Workers workers) {
    this.header = header;
    this.maps = maps;
    this.adapterType = adapterType;
    this.workers = workers;
  }

  /**
   * Writes the file of a project nothing of which is compiled.
   *
   * @param name differs for projects that differ
   */
  public void write(Path file, Project project, String name) {
    var kept = new KeptManifest(file, name);
    if (kept.isThere()) {
      ArtifactFile.writeAgain(
          file, REST, json -> header.write(json.beginObject(), "manifest/v12", metadata(project)));
    } else {
      write(file, project, id -> Optional.empty());
    }
    kept.make();
  }

  /**
   * Writes the file; nodes are described some at a time, for there may be many.
   *
   * @param compiled what compiling added to a node, if it was compiled
   */
  public void write(Path file, Project project, Function<NodeId, Optional<Compilation>> compiled) {
    ArtifactFile.writeJson(
        file,
        json -> {
          json.beginObject();
          header.write(json, "manifest/v12", metadata(project));
          nodes(json, "nodes", project, ManifestWriter::isPlain, compiled);
          nodes(json, "sources", project, Source.class::isInstance, compiled);
          json.name("macros");
          MacroEntries.write(json, project, adapterType);
          docs(json, project);
          nodes(json, "exposures", project, Exposure.class::isInstance, compiled);
          json.field("metrics", ImmutableMap.of());
          json.field("groups", GroupMaps.groups(project.groups()));
          json.field("selectors", ImmutableMap.of());
          disabled(json, project);
          neighbours(json, "parent_map", project.graph().parentMap());
          neighbours(json, "child_map", project.graph().childMap());
          json.field("group_map", GroupMaps.members(project.groups(), project.nodes().values()));
          for (var empty :
              ImmutableList.of("saved_queries", "semantic_models", "unit_tests", "functions")) {
            json.field(empty, ImmutableMap.of());
          }
          json.endObject();
        });
  }

  private Map<String, @Nullable Object> metadata(Project project) {
    var metadata = new LinkedHashMap<String, @Nullable Object>();
    metadata.put("project_name", project.name());
    metadata.put("project_id", projectId(project.name()));
    metadata.put("user_id", null);
    metadata.put("send_anonymous_usage_stats", false);
    metadata.put("adapter_type", adapterType);
    metadata.put("quoting", quoting(project.file().quoting()));
    metadata.put("run_started_at", Times.iso(header.startedAt()));
    return metadata;
  }

  /** Readers expect the MD5 of the project's name. */
  @SuppressWarnings("deprecation")
  private static String projectId(String name) {
    return Hashing.md5().hashString(name, StandardCharsets.UTF_8).toString();
  }

  private static Map<String, @Nullable Object> quoting(Quoting quoting) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    var told = quoting.over(new Quoting(true, true, true));
    map.put("database", told.database());
    map.put("schema", told.schema());
    map.put("identifier", told.identifier());
    map.put("column", null);
    return map;
  }

  private static boolean isPlain(Node node) {
    return !(node instanceof Source) && !(node instanceof Exposure);
  }

  private void nodes(
      JsonWriter json,
      String field,
      Project project,
      Predicate<Node> kept,
      Function<NodeId, Optional<Compilation>> compiled)
      throws IOException {
    var nodes = project.nodes().values().stream().filter(kept).toList();
    json.name(field)
        .object(
            Iterables.concat(
                Iterables.transform(
                    Lists.partition(nodes, AT_ONCE),
                    some ->
                        workers.map(
                            Lists.partition(some, PIECE), piece -> members(piece, compiled)))));
  }

  private JsonMembers members(List<Node> nodes, Function<NodeId, Optional<Compilation>> compiled) {
    return JsonMembers.of(json -> {
      for (var node : nodes) {
        json.field(node.id().value(), maps.asMap(node, compiled.apply(node.id())));
      }
    });
  }

  private void disabled(JsonWriter json, Project project) throws IOException {
    json.name("disabled").beginObject();
    for (var node : project.disabled().values()) {
      json.field(node.id().value(), ImmutableList.of(maps.asMap(node)));
    }
    json.endObject();
  }

  private static void docs(JsonWriter json, Project project) throws IOException {
    json.name("docs").beginObject();
    for (var block : project.docs()) {
      json.name(block.id())
          .beginObject()
          .field("name", block.name())
          .field("resource_type", "doc")
          .field("package_name", block.packageName())
          .field("path", block.originalFilePath())
          .field("original_file_path", block.originalFilePath())
          .field("unique_id", block.id())
          .field("block_contents", block.text())
          .endObject();
    }
    json.endObject();
  }

  private static void neighbours(
      JsonWriter json,
      String field,
      ImmutableSortedMap<NodeId, ImmutableSortedSet<NodeId>> neighbours)
      throws IOException {
    json.name(field).beginObject();
    for (var entry : neighbours.entrySet()) {
      json.field(entry.getKey().value(), entry.getValue());
    }
    json.endObject();
  }
}
