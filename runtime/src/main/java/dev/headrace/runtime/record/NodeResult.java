package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.RelationName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of one node.
 *
 * @param message what the database or the verdict says, in a line or more; empty for none
 * @param failures failing rows of a test
 * @param adapterResponse what the database reports, such as {@code rows_affected}: Boolean, Long or
 *     String by key
 * @param timings in order
 * @param threadId the worker's name
 * @param compiledCode the node's SQL, if it was compiled
 * @param compiledPath where that SQL was written, relative to the project's folder
 * @param relation what it made, or where failing rows were kept
 * @param diagnostics why it failed, with its place
 * @param because the node whose failure caused this one to be skipped
 */
public record NodeResult(
    Node node,
    Status status,
    String message,
    OptionalLong failures,
    ImmutableMap<String, Object> adapterResponse,
    ImmutableList<Timing> timings,
    String threadId,
    Duration executionTime,
    Optional<String> compiledCode,
    Optional<Path> compiledPath,
    Optional<RelationName> relation,
    ImmutableList<Diagnostic> diagnostics,
    Optional<NodeId> because) {
  /** The code of the response for rows that came from another target. */
  public static final String COPIED = "COPY";

  /** A node that was not reached, because another failed or the run was ended. */
  public static NodeResult skipped(Node node, String message, Optional<NodeId> because) {
    return new NodeResult(
        node,
        Status.SKIPPED,
        message,
        OptionalLong.empty(),
        ImmutableMap.of(),
        ImmutableList.of(),
        "",
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        because);
  }
}
