package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import dev.headrace.compiler.project.MacroProperties;
import dev.headrace.compiler.project.ProjectFile;
import java.util.Optional;

/**
 * A project whose every name is resolved.
 *
 * @param file the root project's file
 * @param nodes the enabled nodes, by id
 * @param disabled the nodes that are switched off, by id
 * @param graph which node reads which
 * @param references finds nodes by the names templates use
 * @param macros every macro that can be called
 * @param macroProperties what properties files say of macros, by id {@code macro.package.name}
 * @param docs every docs block
 */
public record Project(
    ProjectFile file,
    ImmutableSortedMap<NodeId, Node> nodes,
    ImmutableSortedMap<NodeId, Node> disabled,
    NodeGraph graph,
    References references,
    MacroLibrary macros,
    ImmutableMap<String, MacroProperties> macroProperties,
    ImmutableList<DocsBlock> docs) {

  public String name() {
    return file.name().value();
  }

  /**
   * The enabled node of that id.
   *
   * @throws IllegalStateException if there is none, which is a bug
   */
  public Node node(NodeId id) {
    return Optional.ofNullable(nodes.get(id))
        .orElseThrow(() -> new IllegalStateException("no node " + id));
  }

  /** The sources a node reads itself. */
  public ImmutableList<Source> sourcesOf(Node node) {
    return node.dependencies().nodes().stream()
        .map(nodes::get)
        .filter(Source.class::isInstance)
        .map(Source.class::cast)
        .collect(ImmutableList.toImmutableList());
  }
}
