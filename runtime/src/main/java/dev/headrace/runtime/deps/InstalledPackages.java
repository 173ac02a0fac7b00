package dev.headrace.runtime.deps;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.project.PackageSpec;
import java.util.Collection;

/** Compares what a project asks for with what is installed. */
public final class InstalledPackages {
  private InstalledPackages() {}

  /**
   * An error for each package that is not installed, as far as can be told without asking the hub.
   *
   * @param folders the names of the folders in the install folder
   */
  public static ImmutableList<Diagnostic> missing(
      Collection<PackageSpec> asked, Collection<String> folders) {
    var missing = ImmutableList.<Diagnostic>builder();
    for (var spec : asked) {
      if (spec instanceof PackageSpec.Hub hub) {
        var name = hub.name().value().substring(hub.name().value().indexOf('/') + 1);
        if (!folders.contains(name) && folders.size() < asked.size()) {
          missing.add(notInstalled("`" + hub.name().value() + "` is not installed", spec));
        }
      }
    }
    var found = missing.build();
    if (found.isEmpty() && folders.size() < asked.size()) {
      return ImmutableList.of(
          notInstalled(
              "%d packages are asked for and %d are installed"
                  .formatted(asked.size(), folders.size()),
              asked.iterator().next()));
    }
    return found;
  }

  private static Diagnostic notInstalled(String message, PackageSpec spec) {
    return Diagnostic.error(Code.PACKAGE_NOT_INSTALLED, spec.at(), message)
        .withHint("run `headrace deps`");
  }
}
