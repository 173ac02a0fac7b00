package dev.headrace.runtime.adapter.snowflake.emulator;

import java.util.Optional;

/** A statement the emulator was asked to run, with what held for its session then. */
public record SentStatement(
    String sql,
    long session,
    String queryId,
    Optional<String> queryTag,
    Optional<String> role,
    Optional<String> warehouse) {}
