package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Group;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.parse.LeftOut;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import dev.headrace.compiler.project.MacroProperties;

/**
 * What resolving a project's files gave, as plain values: all of a {@link Project} but what is read
 * anew for every command, its project file and its macros.
 *
 * @param nodes the enabled ones, in the order of their ids
 * @param disabled in the order of their ids
 * @param macroProperties by id
 */
public record Resolution(
    ImmutableList<Node> nodes,
    ImmutableList<Node> disabled,
    ImmutableList<RefIndex.Referable> referables,
    ImmutableList<LeftOut> leftOut,
    ImmutableList<SourceIndex.Table> tables,
    ImmutableMap<String, MacroProperties> macroProperties,
    ImmutableList<DocsBlock> docs,
    ImmutableList<Group> groups) {
  /** The same with other enabled nodes. */
  public Resolution withNodes(ImmutableList<Node> nodes) {
    return new Resolution(
        nodes, disabled, referables, leftOut, tables, macroProperties, docs, groups);
  }
}
