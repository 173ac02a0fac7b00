package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Optional;

/** What to do with a relation once it is known how it is configured. */
public interface Reconfiguration {
  /** A query that tells how. */
  String question();

  /**
   * What follows of the answer.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when nothing may be changed
   */
  Decision decide(QueryResult now);

  /**
   * What is done.
   *
   * @param statements nothing where the relation is left as it is
   * @param warning why, if a person should know
   */
  record Decision(ImmutableList<SqlStatement> statements, Optional<Diagnostic> warning) {}
}
