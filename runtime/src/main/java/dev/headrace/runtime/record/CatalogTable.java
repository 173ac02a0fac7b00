package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.RelationName;
import org.jspecify.annotations.Nullable;

/**
 * A relation of the database that a node makes or names.
 *
 * @param type as the database calls it, such as {@code BASE TABLE}
 * @param name as the database spells it
 * @param columns in their order
 */
public record CatalogTable(
    Node node,
    RelationName name,
    String type,
    @Nullable String comment,
    @Nullable String owner,
    ImmutableList<Column> columns) {

  /**
   * A column of it.
   *
   * @param type as the database spells it
   * @param index its place, 1-based
   */
  public record Column(String name, String type, int index, @Nullable String comment) {}
}
