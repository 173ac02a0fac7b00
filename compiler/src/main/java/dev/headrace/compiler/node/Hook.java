package dev.headrace.compiler.node;

import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * A statement to run before or after a node.
 *
 * @param template rendered when the node runs
 * @param transaction whether it runs inside the node's transaction
 */
public record Hook(String template, boolean transaction, SourceSpan at) {}
