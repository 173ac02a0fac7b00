package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Optional;

/**
 * The statements that make a relation, by phase. What readers see changes in {@code publish} or, in
 * a transaction, with the commit after it.
 *
 * @param prepare long work that no reader sees, outside any transaction where there is a choice
 * @param apply makes the new state, in the transaction
 * @param publish comes last in the transaction, when all else has succeeded
 * @param clean after it, also after a failure
 * @param result what the relation is in the end
 */
public record MaterializationPlan(
    ImmutableList<SqlStatement> prepare,
    Apply apply,
    ImmutableList<SqlStatement> publish,
    ImmutableList<SqlStatement> clean,
    Optional<RelationInfo.Kind> result) {

  /** What makes the new state, or how to know. */
  public sealed interface Apply {}

  /** Statements known from the start. */
  public record Known(ImmutableList<SqlStatement> statements) implements Apply {}

  /** Statements that depend on what {@code prepare} staged. */
  public record FromStaging(Staging staging) implements Apply {}

  /** Statements that depend on how the relation that stands is configured. */
  public record FromConfiguration(Reconfiguration reconfiguration) implements Apply {}
}
