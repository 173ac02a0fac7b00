package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.ResourceType;

/**
 * What a command asks for.
 *
 * @param select expressions, one per option given; none means everything
 * @param exclude expressions for what to leave out
 * @param resourceTypes the only kinds wanted; none means all
 */
public record SelectionRequest(
    ImmutableList<String> select,
    ImmutableList<String> exclude,
    ImmutableSet<ResourceType> resourceTypes,
    IndirectSelection indirect) {
  public static final SelectionRequest EVERYTHING =
      new SelectionRequest(
          ImmutableList.of(), ImmutableList.of(), ImmutableSet.of(), IndirectSelection.EAGER);

  public SelectionRequest withResourceTypes(ImmutableSet<ResourceType> resourceTypes) {
    return new SelectionRequest(select, exclude, resourceTypes, indirect);
  }
}
