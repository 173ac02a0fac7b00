package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Optional;

/** New rows set aside, and what to do with them once they can be looked at. */
public interface Staging {
  /** The session's relation that holds them. */
  RelationName relation();

  /**
   * A query whose only row holds true when a key of the new rows is NULL; absent without keys.
   *
   * @param staged the columns of the staged relation, in order
   * @throws dev.headrace.compiler.diagnostic.ProjectException when a key is none of them
   */
  Optional<String> askForNullKeys(ImmutableList<ColumnInfo> staged);

  /** Where the keys are asked for, if that is known. */
  Optional<SourceSpan> keysAt();

  /**
   * The statements for these rows.
   *
   * @param table the columns of the table they go to, in order
   * @param staged the columns of the staged relation, in order
   * @param nullKeys the answer to {@link #askForNullKeys}
   * @throws dev.headrace.compiler.diagnostic.ProjectException when the columns do not allow it
   */
  ImmutableList<SqlStatement> changes(
      ImmutableList<ColumnInfo> table, ImmutableList<ColumnInfo> staged, boolean nullKeys);
}
