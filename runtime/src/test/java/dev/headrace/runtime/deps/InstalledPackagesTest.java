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
    var lock =
        new LockFile(
            ImmutableList.of(new LockFile.LockedHub("kit/tools", "kit_tools", "1.0.0")), "");
    assertThat(
            InstalledPackages.missing(List.of(HUB), List.of("kit_tools"), () -> Optional.of(lock)))
        .isEmpty();
  }

  @Test
  void countsWhereNamesAreNotKnown() {
    assertThat(missing(List.of(LOCAL, LOCAL), List.of("macros")))
        .map(Diagnostic::message)
        .containsExactly("2 packages are asked for and 1 are installed");
  }

  private static List<Diagnostic> missing(List<PackageSpec> asked, List<String> folders) {
    return InstalledPackages.missing(asked, folders, Optional::empty);
  }
}
