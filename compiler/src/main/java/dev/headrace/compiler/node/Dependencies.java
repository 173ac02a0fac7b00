package dev.headrace.compiler.node;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;

/**
 * What a node's template named, and what those names turned out to be.
 *
 * @param nodes the resolved upstream nodes, each once, in order of first mention
 * @param macros ids of the macros it ran, {@code macro.package.name}
 */
public record Dependencies(
    ImmutableSet<NodeId> nodes,
    ImmutableSet<String> macros,
    ImmutableList<Ref> refs,
    ImmutableList<SourceRef> sources) {
  public static final Dependencies NONE =
      new Dependencies(
          ImmutableSet.of(), ImmutableSet.of(), ImmutableList.of(), ImmutableList.of());

  /**
   * A call of {@code ref} as written.
   *
   * @param packageName the first of two arguments, or null
   * @param version the named argument {@code version} or {@code v}, or null
   */
  public record Ref(@Nullable String packageName, String name, @Nullable String version) {}

  /** A call of {@code source} as written. */
  public record SourceRef(String sourceName, String tableName) {}
}
