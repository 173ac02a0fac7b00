package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Source;

/**
 * A relation to be copied.
 *
 * @param from the node as the giving target has it
 * @param to the same node as the receiving target has it
 * @param there its relation at the giving end
 * @param here its relation at the receiving end
 * @param personal the columns classified as personal, in small letters
 */
public record Copied(
    Node from, Node to, RelationName there, RelationName here, ImmutableSet<String> personal) {

  /** What the project makes need not stand yet, what it reads must. */
  boolean mustStand() {
    return from instanceof Source;
  }
}
