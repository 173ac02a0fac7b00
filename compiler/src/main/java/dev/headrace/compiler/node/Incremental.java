package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

/**
 * How an incremental model takes in new rows.
 *
 * @param strategy {@code append}, {@code delete+insert}, {@code merge} or an engine's own; absent
 *     leaves it to the engine
 * @param uniqueKey columns or expressions; empty for none
 * @param predicates further conditions on the rows of the target that may be touched
 * @param mergeUpdateColumns the only columns a merge updates; empty for all
 * @param mergeExcludeColumns columns a merge does not update
 */
public record Incremental(
    Optional<String> strategy,
    ImmutableList<String> uniqueKey,
    ImmutableList<String> predicates,
    ImmutableList<String> mergeUpdateColumns,
    ImmutableList<String> mergeExcludeColumns,
    OnSchemaChange onSchemaChange) {
  public static final Incremental DEFAULT =
      new Incremental(
          Optional.empty(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          ImmutableList.of(),
          OnSchemaChange.IGNORE);

  /** What happens when the model's columns differ from the table's. */
  public enum OnSchemaChange {
    IGNORE,
    APPEND_NEW_COLUMNS,
    SYNC_ALL_COLUMNS,
    FAIL;

    /** As written in a configuration. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
