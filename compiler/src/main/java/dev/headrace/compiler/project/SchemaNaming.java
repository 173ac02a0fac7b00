package dev.headrace.compiler.project;

/** How a model's schema follows from the one it asks for. */
public enum SchemaNaming {
  /** The target's schema, an underscore, the schema asked for. */
  DBT,
  /** The schema asked for, as it is. */
  VERBATIM
}
