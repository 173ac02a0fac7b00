package dev.headrace.compiler.compile;

/**
 * A query that belongs to no node, turned into SQL.
 *
 * @param sql with the ephemeral models it reads put before it
 * @param origins where each part of {@code sql} comes from
 */
public record InlineQuery(String sql, SqlOrigins origins) {}
