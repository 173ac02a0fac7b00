package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.ResourceType;

/**
 * Which nodes a command is about, as typed.
 *
 * @param select expressions, any of which takes a node in; empty for all nodes
 * @param exclude expressions that leave nodes out whatever {@code select} says
 * @param resourceTypes the only kinds kept; empty for all the command knows
 */
public record NodeSelection(
    ImmutableList<String> select,
    ImmutableList<String> exclude,
    ImmutableSet<ResourceType> resourceTypes) {

  /** Nothing said. */
  public static final NodeSelection ALL =
      new NodeSelection(ImmutableList.of(), ImmutableList.of(), ImmutableSet.of());
}
