package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;

/**
 * Everything read from disk for one command.
 *
 * @param packages the installed packages, in name order
 */
public record ProjectSource(PackageSource root, ImmutableList<PackageSource> packages) {
  /** The packages, then the root. */
  public ImmutableList<PackageSource> all() {
    return ImmutableList.<PackageSource>builder().addAll(packages).add(root).build();
  }
}
