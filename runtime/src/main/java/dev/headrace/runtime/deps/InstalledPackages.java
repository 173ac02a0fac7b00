package dev.headrace.runtime.deps;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.PackageSpec;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares what a project asks for with what is installed. */
public final class InstalledPackages {
  private InstalledPackages() {}

  /**
   * What is not installed, as far as can be told without asking the hub.
   *
   * @param folders the names of the folders in the install folder
   * @param lock knows a package's name where its address does not tell it; asked only then
   */
  public static ImmutableList<Diagnostic> missing(
      Collection<PackageSpec> asked,
      Collection<String> folders,
      Supplier<Optional<LockFile>> lock) {
    var missing =
        asked.stream()
            .filter(PackageSpec.Hub.class::isInstance)
            .map(PackageSpec.Hub.class::cast)
            .filter(hub -> !isThere(hub, folders, lock))
            .map(hub -> notInstalled("`" + hub.name().value() + "` is not installed", hub))
            .collect(toImmutableList());
    if (missing.isEmpty() && folders.size() < asked.size()) {
      return ImmutableList.of(
          notInstalled(
              "%d packages are asked for and %d are installed"
                  .formatted(asked.size(), folders.size()),
              asked.iterator().next()));
    }
    return missing;
  }

  private static boolean isThere(
      PackageSpec.Hub hub, Collection<String> folders, Supplier<Optional<LockFile>> lock) {
    var source = hub.name().value();
    return folders.contains(source.substring(source.indexOf('/') + 1))
        || lock.get().stream()
            .flatMap(file -> file.packages().stream())
            .anyMatch(locked ->
                locked instanceof LockFile.LockedHub known
                    && known.source().equals(source)
                    && folders.contains(known.name()));
  }

  private static Diagnostic notInstalled(String message, PackageSpec spec) {
    return Diagnostic.error(Code.PACKAGE_NOT_INSTALLED, spec.at(), message)
        .withHint("run `headrace deps`");
  }
}
