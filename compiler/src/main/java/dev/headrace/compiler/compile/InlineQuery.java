package dev.headrace.compiler.compile;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.NodeId;

/**
 * A query that belongs to no node, turned into SQL.
 *
 * @param sql with the ephemeral models it reads put before it
 * @param origins where each part of {@code sql} comes from
 * @param reads the nodes it refers to
 */
public record InlineQuery(String sql, SqlOrigins origins, ImmutableSet<NodeId> reads) {}
