package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/** A package a project asks for. */
public sealed interface PackageSpec {
  SourceSpan at();

  /**
   * A package of the hub.
   *
   * @param name {@code owner/name}
   * @param versions ranges that must all hold; empty for any
   */
  record Hub(Text name, ImmutableList<VersionRange> versions, boolean prerelease, SourceSpan at)
      implements PackageSpec {}

  /**
   * A package in a git repository.
   *
   * @param revision tag, branch or commit, or null
   * @param subdirectory where in the repository it is, or null
   * @param warnUnpinned whether a missing revision is worth a warning
   */
  record Git(
      Text address,
      @Nullable Text revision,
      @Nullable Text subdirectory,
      boolean warnUnpinned,
      SourceSpan at)
      implements PackageSpec {}

  /** A package in a folder, relative to the project's. */
  record Local(Text folder, SourceSpan at) implements PackageSpec {}

  /** A package in an archive. */
  record Tarball(Text address, Text name, SourceSpan at) implements PackageSpec {}
}
