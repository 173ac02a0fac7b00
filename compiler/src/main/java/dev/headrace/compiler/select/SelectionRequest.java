package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.node.ResourceType;
import java.util.List;
import java.util.Optional;

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
  /** What diagnostics name as the file of a selected expression; the line is its number. */
  public static final String SELECT = "--select";

  /** The same for an excluded one. */
  public static final String EXCLUDE = "--exclude";

  public static final SelectionRequest EVERYTHING =
      new SelectionRequest(
          ImmutableList.of(), ImmutableList.of(), ImmutableSet.of(), IndirectSelection.EAGER);

  /** Whether nothing is said of which nodes. */
  boolean isSilent() {
    return select.isEmpty() && exclude.isEmpty();
  }

  /** The same with a selector's name said. */
  SelectionRequest selecting(String selector) {
    return new SelectionRequest(
        ImmutableList.of(Method.SELECTOR.label() + ":" + selector),
        exclude,
        resourceTypes,
        indirect);
  }

  /** What {@link dev.headrace.compiler.diagnostic.DiagnosticFormat} shows of an expression. */
  public Optional<String> textOf(String option) {
    return switch (option) {
      case SELECT -> Optional.of(oneEachLine(select));
      case EXCLUDE -> Optional.of(oneEachLine(exclude));
      default -> Optional.empty();
    };
  }

  private static String oneEachLine(List<String> expressions) {
    return String.join("\n", expressions.stream().map(each -> each.replace('\n', ' ')).toList());
  }
}
