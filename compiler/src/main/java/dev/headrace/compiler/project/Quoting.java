package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/** Which parts of a relation's name are quoted; null leaves a part to what stands above. */
public record Quoting(
    @Nullable Boolean database, @Nullable Boolean schema, @Nullable Boolean identifier) {
  /** Says nothing. */
  public static final Quoting UNSET = new Quoting(null, null, null);

  /** This, and where it leaves a part open what stands above. */
  public Quoting over(Quoting above) {
    return new Quoting(
        database == null ? above.database : database,
        schema == null ? above.schema : schema,
        identifier == null ? above.identifier : identifier);
  }
}
