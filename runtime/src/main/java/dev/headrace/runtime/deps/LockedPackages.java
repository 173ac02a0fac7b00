package dev.headrace.runtime.deps;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.PackageSpec;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Gets the packages a lock file names, in the versions it names. */
final class LockedPackages {
  private final Fetcher fetcher;
  private final Path root;
  private final List<PackageSpec> asked;

  /**
   * @param asked the project's own wishes, which hold what a lock file does not: credentials
   */
  LockedPackages(Fetcher fetcher, Path root, List<PackageSpec> asked) {
    this.fetcher = fetcher;
    this.root = root;
    this.asked = asked;
  }

  ImmutableList<Found> find(LockFile lock) {
    return lock.packages().stream()
        .map(this::find)
        .sorted(Comparator.comparing(Found::name))
        .collect(toImmutableList());
  }

  private Found find(LockFile.Locked locked) {
    return switch (locked) {
      case LockFile.LockedHub hub -> fetcher.locked(hub);
      case LockFile.LockedGit git ->
          fetcher.git(address(git.address()), git.revision(), git.subdirectory(), null);
      case LockFile.LockedLocal local ->
          fetcher.local(
              root.resolve(local.folder()).toAbsolutePath().normalize(), local.folder(), null);
      case LockFile.LockedTarball tarball -> fetcher.lockedTarball(address(tarball.address()));
    };
  }

  private String address(String locked) {
    for (var spec : asked) {
      var written =
          switch (spec) {
            case PackageSpec.Git git -> git.address().value();
            case PackageSpec.Tarball tarball -> tarball.address().value();
            case PackageSpec.Hub hub -> "";
            case PackageSpec.Local local -> "";
          };
      if (Address.shown(written).equals(locked)) {
        return written;
      }
    }
    return locked;
  }
}
