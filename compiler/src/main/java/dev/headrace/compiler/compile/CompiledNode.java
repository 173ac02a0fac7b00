package dev.headrace.compiler.compile;

import dev.headrace.compiler.node.Node;

/**
 * A node's template turned into SQL.
 *
 * @param sql the query, with the ephemeral models it reads put before it
 * @param origins where each part of {@code sql} comes from
 * @param askedDatabase whether the text depends on the database's state, so that it must be
 *     rendered again when the node is reached
 */
public record CompiledNode(Node node, String sql, SqlOrigins origins, boolean askedDatabase) {}
