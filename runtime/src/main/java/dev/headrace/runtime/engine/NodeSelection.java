package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.select.IndirectSelection;

/**
 * Which nodes a command is about, as typed.
 *
 * @param select expressions, any of which takes a node in; empty for all nodes
 * @param exclude expressions that leave nodes out whatever {@code select} says
 * @param strict whether an expression that matches nothing is an error
 * @param resourceTypes the only kinds kept; empty for all the command knows
 * @param excludedTypes kinds that are left out even so
 * @param indirect which tests come along
 */
public record NodeSelection(
    ImmutableList<String> select,
    ImmutableList<String> exclude,
    boolean strict,
    ImmutableSet<ResourceType> resourceTypes,
    ImmutableSet<ResourceType> excludedTypes,
    IndirectSelection indirect) {

  /** Nothing said. */
  public static final NodeSelection ALL =
      new NodeSelection(
          ImmutableList.of(),
          ImmutableList.of(),
          false,
          ImmutableSet.of(),
          ImmutableSet.of(),
          IndirectSelection.EAGER);

  /**
   * The kinds to keep; none means all.
   *
   * @param usual those the command keeps where nothing is said
   * @throws ProjectException if none is left
   */
  ImmutableSet<ResourceType> kinds(ImmutableSet<ResourceType> usual) {
    var wanted = resourceTypes.isEmpty() ? usual : resourceTypes;
    if (excludedTypes.isEmpty()) {
      return wanted;
    }
    var all = wanted.isEmpty() ? ImmutableSet.copyOf(ResourceType.values()) : wanted;
    var left = Sets.difference(all, excludedTypes).immutableCopy();
    if (left.isEmpty()) {
      throw new ProjectException(
          Diagnostic.error(Code.USAGE, null, "`--exclude-resource-type` leaves no kind of node"));
    }
    return left;
  }
}
