package dev.headrace.runtime.deps;

import dev.headrace.compiler.project.PackageSpec;
import dev.headrace.compiler.project.VersionRange;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A package and who asks for it.
 *
 * @param by the name of the package that asks; empty for the project itself
 * @param folder of who asks, for what is relative to it
 */
record Wanted(PackageSpec spec, String by, Path folder) {

  /** What tells the package from others, whichever version is meant. */
  String key() {
    return switch (spec) {
      case PackageSpec.Hub hub -> hub.name().value();
      case PackageSpec.Git git ->
          Address.repository(git.address().value())
              + (git.subdirectory() == null ? "" : "#" + git.subdirectory().value());
      case PackageSpec.Tarball tarball -> Address.shown(tarball.address().value());
      case PackageSpec.Local local ->
          folder.resolve(local.folder().value()).toAbsolutePath().normalize().toString();
    };
  }

  /** Who asks, for people. */
  String who() {
    return by.isEmpty() ? "the project" : "package `" + by + "`";
  }

  /** What is asked for, for people: ranges, a revision. */
  String what() {
    return switch (spec) {
      case PackageSpec.Hub hub ->
          hub.versions().isEmpty()
              ? "any version"
              : hub.versions().stream()
                  .map(VersionRange::toString)
                  .collect(Collectors.joining(","));
      case PackageSpec.Git git ->
          git.revision() == null ? "any revision" : "revision " + git.revision().value();
      case PackageSpec.Tarball tarball -> Address.shown(tarball.address().value());
      case PackageSpec.Local local -> local.folder().value();
    };
  }
}
