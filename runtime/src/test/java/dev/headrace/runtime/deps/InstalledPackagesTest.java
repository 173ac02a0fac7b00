package dev.headrace.runtime.deps;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.PackageSpec;
import dev.headrace.compiler.project.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InstalledPackagesTest {
  private static final SourceSpan AT = SourceSpan.at("packages.yml", 2, 14);
  private static final PackageSpec HUB =
      new PackageSpec.Hub(new Text("kit/tools", AT), ImmutableList.of(), false, AT);
  private static final PackageSpec LOCAL = new PackageSpec.Local(new Text("../macros", AT), AT);

  @Test
  void isContentWhenAllIsThere() {
    assertThat(InstalledPackages.missing(List.of(HUB, LOCAL), List.of("macros", "tools")))
        .isEmpty();
    assertThat(InstalledPackages.missing(List.of(), List.of())).isEmpty();
  }

  @Test
  void namesAHubPackageThatIsMissing() {
    assertThat(InstalledPackages.missing(List.of(HUB, LOCAL), List.of("macros")))
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
  void countsWhereNamesAreNotKnown() {
    assertThat(InstalledPackages.missing(List.of(LOCAL, LOCAL), List.of("macros")))
        .map(Diagnostic::message)
        .containsExactly("2 packages are asked for and 1 are installed");
  }
}
