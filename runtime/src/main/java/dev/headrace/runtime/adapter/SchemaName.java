package dev.headrace.runtime.adapter;

import dev.headrace.compiler.node.RelationName;
import org.jspecify.annotations.Nullable;

/**
 * The name of a schema, unquoted.
 *
 * @param database the catalogue, or null for the target's own
 */
public record SchemaName(@Nullable String database, String name) {
  public static SchemaName of(RelationName relation) {
    return new SchemaName(relation.database(), relation.schema());
  }

  @Override
  public String toString() {
    return database == null ? name : database + "." + name;
  }
}
