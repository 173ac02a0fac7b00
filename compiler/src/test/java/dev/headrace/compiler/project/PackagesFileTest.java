package dev.headrace.compiler.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;

final class PackagesFileTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsEveryKindOfPackage() {
    var file =
        PackagesFile.read(
            "packages.yml",
            """
            packages:
              - package: dbt-labs/dbt_utils
                version: [">=1.0.0", "<2.0.0"]
                install-prerelease: true
              - git: "https://example.com/{{ env_var('X') }}.git"
                revision: 1.0.0
                subdirectory: sub
                warn-unpinned: false
              - local: ../tools
              - tarball: https://example.com/x.tar.gz
                name: x
            """,
            ProjectKind.HEADRACE,
            text -> text.value().replace("{{ env_var('X') }}", "tools"),
            diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(file.packages()).hasSize(4);
    assertThat((PackageSpec.Hub) file.packages().get(0))
        .satisfies(hub -> assertThat(hub.versions()).hasToString("[>=1.0.0, <2.0.0]"))
        .satisfies(hub -> assertThat(hub.prerelease()).isTrue());
    assertThat((PackageSpec.Git) file.packages().get(1))
        .satisfies(git -> assertThat(git.address()).hasToString("https://example.com/tools.git"))
        .satisfies(git -> assertThat(git.warnUnpinned()).isFalse());
  }

  @Test
  void asksForNothingWhenItIsEmpty() {
    var file =
        PackagesFile.read("packages.yml", "# none\n", ProjectKind.DBT, Renderer.NONE, diagnostics);
    assertThat(file.packages()).isEmpty();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void readsTheLockItWrites() {
    var lock =
        new LockFile(
            ImmutableList.of(
                new LockFile.LockedHub("dbt-labs/dbt_utils", "dbt_utils", "1.1.1"),
                new LockFile.LockedGit("https://example.com/x.git", "x", "0123abc", "sub"),
                new LockFile.LockedLocal("../tools", "tools"),
                new LockFile.LockedTarball("https://example.com/y.tgz", "y")),
            "abc123");
    assertThat(LockFile.read("package-lock.yml", lock.write(), diagnostics)).isEqualTo(lock);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void readsAnOlderLockWithoutNames() {
    var text = "packages:\n- package: dbt-labs/dbt_utils\n  version: 1.1.1\nsha1_hash: x\n";
    assertThat(LockFile.read("package-lock.yml", text, diagnostics).packages())
        .containsExactly(new LockFile.LockedHub("dbt-labs/dbt_utils", "dbt_utils", "1.1.1"));
  }
}
