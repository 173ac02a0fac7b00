package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.node.RelationName;
import java.util.Optional;

/** New rows set aside, and what to do with them once they can be looked at. */
public interface Staging {
  /** The session's relation that holds them. */
  RelationName relation();

  /** A query whose only row holds true when a key of the new rows is NULL; absent without keys. */
  Optional<String> askForNullKeys();

  /**
   * The statements for these rows.
   *
   * @param columns of the staged relation, in order
   * @throws dev.headrace.compiler.diagnostic.ProjectException when the columns do not allow it
   */
  MaterializationPlan.Known changes(ImmutableList<ColumnInfo> columns, boolean nullKeys);
}
