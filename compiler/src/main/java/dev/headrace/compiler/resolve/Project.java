package dev.headrace.compiler.resolve;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Group;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import dev.headrace.compiler.project.MacroProperties;
import dev.headrace.compiler.project.ProjectFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A project whose every name is resolved.
 *
 * @param file the root project's file
 * @param nodes the enabled nodes, by id
 * @param disabled the nodes that are switched off, by id
 * @param lazyGraph which node reads which; made when it is first asked for
 * @param references finds nodes by the names templates use
 * @param macros every macro that can be called
 * @param macroProperties what properties files say of macros, by id {@code macro.package.name}
 * @param docs every docs block
 * @param groups by name
 */
public record Project(
    ProjectFile file,
    ImmutableSortedMap<NodeId, Node> nodes,
    ImmutableSortedMap<NodeId, Node> disabled,
    Supplier<NodeGraph> lazyGraph,
    References references,
    MacroLibrary macros,
    ImmutableMap<String, MacroProperties> macroProperties,
    ImmutableList<DocsBlock> docs,
    ImmutableList<Group> groups) {

  /** The project that was resolved before, with the file and the macros as they are now. */
  public static Project of(ProjectFile file, MacroLibrary macros, Resolution resolution) {
    var root = file.name().value();
    return new Project(
        file,
        byId(resolution.nodes()),
        byId(resolution.disabled()),
        Suppliers.memoize(() -> NodeGraph.of(resolution.nodes())),
        new References(
            () -> new RefIndex(root, resolution.referables(), resolution.leftOut()),
            new SourceIndex(root, resolution.tables())),
        macros,
        resolution.macroProperties(),
        resolution.docs(),
        resolution.groups());
  }

  /** What {@link #of} makes this project from. */
  public Resolution resolution() {
    return new Resolution(
        nodes.values().asList(),
        disabled.values().asList(),
        references.referables(),
        references.leftOut(),
        references.tables(),
        macroProperties,
        docs,
        groups);
  }

  private static ImmutableSortedMap<NodeId, Node> byId(List<Node> nodes) {
    var byId = ImmutableSortedMap.<NodeId, Node>naturalOrder();
    nodes.forEach(node -> byId.put(node.id(), node));
    return byId.buildOrThrow();
  }

  /** Which node reads which. */
  public NodeGraph graph() {
    return lazyGraph.get();
  }

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
}
