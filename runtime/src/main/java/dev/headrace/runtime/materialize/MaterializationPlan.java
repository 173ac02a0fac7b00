package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Optional;

/**
 * The statements that make a relation, by phase.
 *
 * @param prepare long work that no reader sees, outside any transaction where there is a choice
 * @param changes what is done in the transaction
 * @param clean after it, also after a failure
 * @param result what the relation is in the end
 */
public record MaterializationPlan(
    ImmutableList<SqlStatement> prepare,
    Changes changes,
    ImmutableList<SqlStatement> clean,
    Optional<RelationInfo.Kind> result) {

  /** What is done in the transaction, or how to know. */
  public sealed interface Changes permits Known, FromStaging {}

  /**
   * Statements known from the start.
   *
   * @param apply what makes the new state
   * @param publish what is done last, when all else has succeeded
   */
  public record Known(ImmutableList<SqlStatement> apply, ImmutableList<SqlStatement> publish)
      implements Changes {}

  /** Statements that depend on what {@code prepare} staged. */
  public record FromStaging(Staging staging) implements Changes {}
}
