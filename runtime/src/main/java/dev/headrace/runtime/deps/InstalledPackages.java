package dev.headrace.runtime.deps;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.PackageSpec;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compares what a project asks for with what is installed. */
public final class InstalledPackages {
  private final ImmutableSet<String> folders;
  private final Supplier<Optional<LockFile>> lock;
  private final Function<PackageSpec.Local, Optional<String>> linked;

  /**
   * @param folders the names of the folders in the install folder
   * @param lock knows a package's name where its address does not tell it; asked only then
   * @param linked which of the folders leads to a local package
   */
  public InstalledPackages(
      Collection<String> folders,
      Supplier<Optional<LockFile>> lock,
      Function<PackageSpec.Local, Optional<String>> linked) {
    this.folders = ImmutableSet.copyOf(folders);
    this.lock = lock;
    this.linked = linked;
  }

  /** What is not installed, as far as can be told without asking the hub or a repository. */
  public ImmutableList<Diagnostic> missing(Collection<PackageSpec> asked) {
    var nameless = missingByNumber(asked);
    return asked.stream()
        .filter(spec ->
            nameOf(spec).map(name -> !folders.contains(name)).orElse(false)
                || nameless.contains(spec))
        .map(InstalledPackages::notInstalled)
        .collect(toImmutableList());
  }

  /** Where names are not known, there may still be fewer folders than packages. */
  private List<PackageSpec> missingByNumber(Collection<PackageSpec> asked) {
    var known =
        asked.stream()
            .flatMap(spec -> nameOf(spec).stream())
            .collect(ImmutableSet.toImmutableSet());
    var nameless = asked.stream().filter(spec -> nameOf(spec).isEmpty()).toList();
    var left = Sets.difference(folders, known);
    if (left.size() >= nameless.size()) {
      return ImmutableList.of();
    }
    var unlike = nameless.stream().filter(spec -> !left.contains(guess(spec))).toList();
    return unlike.isEmpty() ? nameless : unlike;
  }

  /** The folder a package is installed in, if that is certain. */
  private Optional<String> nameOf(PackageSpec spec) {
    return switch (spec) {
      case PackageSpec.Hub hub -> {
        var guess = guess(hub);
        yield folders.contains(guess)
            ? Optional.of(guess)
            : locked(hub).or(() -> Optional.of(guess));
      }
      case PackageSpec.Local local -> linked.apply(local).or(() -> locked(local));
      case PackageSpec.Git git -> locked(git);
      case PackageSpec.Tarball tarball -> locked(tarball);
    };
  }

  private Optional<String> locked(PackageSpec spec) {
    List<LockFile.Locked> packages =
        lock.get().map(LockFile::packages).orElseGet(ImmutableList::of);
    return packages.stream()
        .filter(locked -> isOf(spec, locked) && !locked.name().isEmpty())
        .map(LockFile.Locked::name)
        .findFirst();
  }

  private static boolean isOf(PackageSpec spec, LockFile.Locked locked) {
    return switch (spec) {
      case PackageSpec.Hub hub ->
          locked instanceof LockFile.LockedHub known && known.source().equals(hub.name().value());
      case PackageSpec.Local local ->
          locked instanceof LockFile.LockedLocal known
              && known.folder().equals(local.folder().value());
      case PackageSpec.Git git ->
          locked instanceof LockFile.LockedGit known
              && Address.repository(known.address())
                  .equals(Address.repository(git.address().value()))
              && Objects.equals(
                  known.subdirectory(),
                  git.subdirectory() == null ? null : git.subdirectory().value());
      case PackageSpec.Tarball tarball ->
          locked instanceof LockFile.LockedTarball known
              && Address.shown(known.address()).equals(Address.shown(tarball.address().value()));
    };
  }

  private static String guess(PackageSpec spec) {
    return switch (spec) {
      case PackageSpec.Hub hub -> lastPart(hub.name().value());
      case PackageSpec.Local local -> lastPart(local.folder().value());
      case PackageSpec.Git git ->
          lastPart(
              git.subdirectory() == null
                  ? Address.repository(git.address().value())
                  : git.subdirectory().value());
      case PackageSpec.Tarball tarball -> tarball.name().value();
    };
  }

  private static String lastPart(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Diagnostic notInstalled(PackageSpec spec) {
    var shown =
        switch (spec) {
          case PackageSpec.Hub hub -> "`" + hub.name() + "`";
          case PackageSpec.Local local -> "the package in `" + local.folder() + "`";
          case PackageSpec.Git git ->
              "the package of the repository `" + Address.shown(git.address().value()) + "`";
          case PackageSpec.Tarball tarball -> "`" + tarball.name() + "`";
        };
    return Diagnostic.error(Code.PACKAGE_NOT_INSTALLED, spec.at(), shown + " is not installed")
        .withHint("run `headrace deps`");
  }
}
