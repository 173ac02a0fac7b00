package dev.headrace.runtime.adapter;

import java.time.Duration;

/**
 * A statement that a database has answered, with rows or with an error.
 *
 * @param queryId names it in the database's own records; empty where it has no names
 */
public record SentStatement(String sql, Duration took, String queryId) {}
