package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.NodeId;

/**
 * What a request turned out to mean.
 *
 * @param nodes the selected nodes, in topological order
 * @param leftOut nodes of the wanted kinds that were selected and then excluded, in that order too
 * @param leftOutBy the exclude expressions that took any of them, as written
 * @param warnings for each expression that matches nothing
 */
public record Selection(
    ImmutableSet<NodeId> nodes,
    ImmutableSet<NodeId> leftOut,
    ImmutableList<String> leftOutBy,
    ImmutableList<Diagnostic> warnings) {}
