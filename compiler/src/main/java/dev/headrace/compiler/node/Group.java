package dev.headrace.compiler.node;

import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Nodes that belong to one owner, and may keep models to themselves.
 *
 * @param path relative to its resource folder
 * @param originalFilePath relative to its package's root
 * @param at where it is declared, relative to the root project
 */
public record Group(
    String packageName,
    String name,
    @Nullable String ownerName,
    @Nullable String ownerEmail,
    String description,
    String path,
    String originalFilePath,
    SourceSpan at) {
  /** As the manifest calls it. */
  public String id() {
    return "group." + packageName + "." + name;
  }
}
