package dev.headrace.compiler.node;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table or view, unquoted; a dialect renders it.
 *
 * @param database the catalogue, or null where the engine has one only
 */
public record RelationName(@Nullable String database, String schema, String identifier) {
  public RelationName withIdentifier(String identifier) {
    return new RelationName(database, schema, identifier);
  }

  /** {@code schema.identifier}, as a person reads it. */
  @Override
  public String toString() {
    return schema + "." + identifier;
  }
}
