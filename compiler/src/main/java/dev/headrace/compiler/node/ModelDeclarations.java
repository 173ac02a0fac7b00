package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/**
 * What a model's properties say that building it does not need, for those who read the manifest.
 *
 * @param constraints each as written
 * @param timeSpine as written; empty for most models
 * @param deprecationDate as written, or null
 */
public record ModelDeclarations(
    ImmutableList<ImmutableMap<String, Object>> constraints,
    ImmutableMap<String, Object> timeSpine,
    @Nullable String deprecationDate) {
  /** Says nothing. */
  public static final ModelDeclarations NONE =
      new ModelDeclarations(ImmutableList.of(), ImmutableMap.of(), null);
}
