package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;

/**
 * A statement that was sent and may still run.
 *
 * @param answer never fails; what goes wrong is an answer as well
 */
record Query(String id, EmulatedSession session, CompletableFuture<ObjectNode> answer) {}
