package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/** Which parts of a relation's name are quoted; null leaves a part to what stands above. */
public record Quoting(
    @Nullable Boolean database, @Nullable Boolean schema, @Nullable Boolean identifier) {
  /** Says nothing. */
  public static final Quoting UNSET = new Quoting(null, null, null);
}
