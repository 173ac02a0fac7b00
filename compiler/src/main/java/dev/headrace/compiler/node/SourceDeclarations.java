package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * What the declaration of a source says that reading it does not need, for those who read the
 * manifest.
 *
 * @param quotesDatabase whether that part of the name is to be quoted, or null; as the next two
 * @param meta what the group of tables says of itself
 */
public record SourceDeclarations(
    @Nullable Boolean quotesDatabase,
    @Nullable Boolean quotesSchema,
    @Nullable Boolean quotesIdentifier,
    ImmutableMap<String, Object> meta) {
  /** Says nothing. */
  public static final SourceDeclarations NONE =
      new SourceDeclarations(null, null, null, ImmutableMap.of());
}
