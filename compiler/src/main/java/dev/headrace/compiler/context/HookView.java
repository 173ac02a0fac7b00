package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * What hooks see besides the names of other templates.
 *
 * @param results in {@code on-run-end}: one value per node, as in the run's results; else empty
 * @param schemas in {@code on-run-end}: the schemas built in
 * @param databaseSchemas in {@code on-run-end}: pairs of catalogue and schema built in
 * @param sql in a node's hooks: its compiled SQL
 */
public record HookView(
    ImmutableList<Object> results,
    ImmutableList<String> schemas,
    ImmutableList<DatabaseSchema> databaseSchemas,
    @Nullable String sql) {
  public static final HookView NONE =
      new HookView(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), null);

  /** A schema with its catalogue. */
  public record DatabaseSchema(@Nullable String database, String schema) {}

  /** In a node's hooks. */
  public static HookView ofNode(@Nullable String sql) {
    return new HookView(ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), sql);
  }
}
