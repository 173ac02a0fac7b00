package dev.headrace.compiler.compile;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.NodeId;

/**
 * What one template rendered, before the ephemeral models it reads are put in.
 *
 * @param ephemerals the ephemeral models it refers to itself
 */
record Body(
    String sql, SqlOrigins origins, ImmutableSet<NodeId> ephemerals, boolean askedDatabase) {}
