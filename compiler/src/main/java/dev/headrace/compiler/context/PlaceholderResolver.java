package dev.headrace.compiler.context;

import dev.headrace.compiler.node.Dependencies;
import dev.headrace.compiler.node.RelationName;

/** While parsing: every name is taken for a relation of the target's schema. */
record PlaceholderResolver(Target target) implements Resolver {
  @Override
  public Referent ref(Dependencies.Ref ref, Mention mention) {
    return new Referent.Named(
        new RelationName(target.database(), target.schema(), ref.name()), null);
  }

  @Override
  public Referent source(Dependencies.SourceRef source, Mention mention) {
    return new Referent.Named(
        new RelationName(target.database(), source.sourceName(), source.tableName()), null);
  }
}
