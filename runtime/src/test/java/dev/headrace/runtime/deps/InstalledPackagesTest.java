package dev.headrace.runtime.deps;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.PackageSpec;
import dev.headrace.compiler.project.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class InstalledPackagesTest {
  private static final SourceSpan AT = SourceSpan.at("packages.yml", 2, 14);
  private static final PackageSpec HUB =
      new PackageSpec.Hub(new Text("kit/tools", AT), ImmutableList.of(), false, AT);
  private static final PackageSpec LOCAL = new PackageSpec.Local(new Text("../macros", AT), AT);
  private static final PackageSpec GIT =
      new PackageSpec.Git(
          new Text("https://me:secret@git.example/kit/dates", AT), null, null, true, AT);
  private static final PackageSpec TARBALL =
      new PackageSpec.Tarball(
          new Text("https://example.com/x.tar.gz", AT), new Text("extras", AT), AT);

  @Test
  void isContentWhenAllIsThere() {
    assertThat(missing(List.of(HUB, LOCAL), List.of("macros", "tools"))).isEmpty();
    assertThat(missing(List.of(), List.of())).isEmpty();
  }

  @Test
  void namesAHubPackageThatIsMissing() {
    assertThat(missing(List.of(HUB, LOCAL), List.of("macros")))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault)
              .hasToString(
                  "packages.yml:2:14: error PACKAGE_NOT_INSTALLED: `kit/tools` is not"
                      + " installed");
          assertThat(fault.hint()).isEqualTo("run `headrace deps`");
        });
  }

  @Test
  void namesAHubPackageThatIsMissingThoughAsManyAreThere() {
    assertThat(missing(List.of(HUB), List.of("macros")))
        .map(Diagnostic::message)
        .containsExactly("`kit/tools` is not installed");
  }

  @Test
  void knowsFromTheLockFileThatAPackageHasAnotherName() {
    var locked =
        locked(
            new LockFile.LockedHub("kit/tools", "kit_tools", "1.0.0"),
            new LockFile.LockedLocal("../macros", "our_macros"),
            new LockFile.LockedGit("https://git.example/kit/dates.git", "kit_dates", "1f", null),
            new LockFile.LockedTarball("https://example.com/x.tar.gz", "kit_extras"));
    var asked = List.of(HUB, LOCAL, GIT, TARBALL);

    assertThat(
            missing(asked, List.of("kit_tools", "our_macros", "kit_dates", "kit_extras"), locked))
        .isEmpty();
    assertThat(missing(asked, List.of("kit_tools", "tools", "macros", "other"), locked))
        .map(Diagnostic::message)
        .containsExactly(
            "the package in `../macros` is not installed",
            "the package of the repository `https://git.example/kit/dates` is not installed",
            "`extras` is not installed");
  }

  @Test
  void namesEveryPackageWhereNothingIsInstalled() {
    assertThat(missing(List.of(HUB, LOCAL, GIT, TARBALL), List.of()))
        .map(Diagnostic::message)
        .containsExactly(
            "`kit/tools` is not installed",
            "the package in `../macros` is not installed",
            "the package of the repository `https://git.example/kit/dates` is not installed",
            "`extras` is not installed");
  }

  @Test
  void namesThoseWithoutAFolderOfTheirNameWhereThereAreTooFew() {
    assertThat(missing(List.of(HUB, LOCAL, GIT), List.of("tools", "dates")))
        .map(Diagnostic::message)
        .containsExactly("the package in `../macros` is not installed");
    assertThat(missing(List.of(HUB, LOCAL, GIT), List.of("tools", "one", "two"))).isEmpty();
  }

  @Test
  void knowsALocalPackageByItsLink() {
    var linked =
        new InstalledPackages(List.of("other"), Optional::empty, local -> Optional.of("other"));

    assertThat(linked.missing(List.of(LOCAL))).isEmpty();
    assertThat(linked.missing(List.of(LOCAL, GIT)))
        .map(Diagnostic::message)
        .containsExactly(
            "the package of the repository `https://git.example/kit/dates` is not installed");
  }

  private static Optional<LockFile> locked(LockFile.Locked... packages) {
    return Optional.of(new LockFile(ImmutableList.copyOf(packages), ""));
  }

  private static List<Diagnostic> missing(List<PackageSpec> asked, List<String> folders) {
    return missing(asked, folders, Optional.empty());
  }

  private static List<Diagnostic> missing(
      List<PackageSpec> asked, List<String> folders, Optional<LockFile> lock) {
    return new InstalledPackages(folders, () -> lock, local -> Optional.empty()).missing(asked);
  }
}
