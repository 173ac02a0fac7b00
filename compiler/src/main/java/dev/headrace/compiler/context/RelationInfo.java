package dev.headrace.compiler.context;

import dev.headrace.compiler.node.RelationName;
import java.util.Locale;

/** A relation that stands in the database, and what it is. */
public record RelationInfo(RelationName name, Kind kind) {

  /** The kinds of relations a template can tell apart. */
  public enum Kind {
    TABLE,
    VIEW,
    MATERIALIZED_VIEW,
    DYNAMIC_TABLE,
    EXTERNAL;

    /** The word that {@code relation.type} gives. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
