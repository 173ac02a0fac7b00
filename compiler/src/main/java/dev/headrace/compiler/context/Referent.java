package dev.headrace.compiler.context;

import dev.headrace.compiler.node.RelationName;
import org.jspecify.annotations.Nullable;

/** What a {@code ref} or {@code source} turned out to be. */
public sealed interface Referent {

  /**
   * A relation in the database.
   *
   * @param kind when it is known
   */
  record Named(RelationName name, RelationInfo.@Nullable Kind kind) implements Referent {}

  /**
   * A model that is a common table expression of whoever refers to it.
   *
   * @param cteName the expression's name
   */
  record Inlined(String cteName) implements Referent {}
}
