package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.graph.Subgraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;

/**
 * What a command runs.
 *
 * @param nodes the models (but ephemeral ones), seeds and tests to run, by id
 * @param order the same nodes, and which must be done before which
 * @param project every enabled node, also those not run
 * @param before operations run first, in order
 * @param after operations run last, in order
 */
public record Plan(
    ImmutableMap<NodeId, Node> nodes,
    Subgraph order,
    ImmutableMap<NodeId, Node> project,
    ImmutableList<Operation> before,
    ImmutableList<Operation> after) {}
