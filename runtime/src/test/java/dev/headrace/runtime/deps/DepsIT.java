package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.project.PackagesFile;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.Renderer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DepsIT {
  @TempDir private Path temp;
  private Path root;
  private HubServer hub;
  private final List<String> notes = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    root = Files.createDirectory(temp.resolve("shop"));
    hub = new HubServer();
    hub.add("kit/tools", "1.0.0")
        .add("kit/tools", "1.2.0")
        .add("kit/tools", "1.10.0")
        .add("kit/tools", "2.0.0-rc1")
        .add("kit/tools", "2.1.0")
        .add("kit/extra", "0.1.0", need("kit/tools", "[\">=1.0.0\", \"<1.10.0\"]"))
        .add("kit/other", "3.0.0", need("kit/tools", "\"=1.0.0\""));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void installsTheNewestVersionThatSuits() throws IOException {
    assertThat(install("- {package: kit/tools, version: ['>=1.0.0', '<2.0.0']}"))
        .containsExactly(new Deps.Installed("tools", "1.10.0"));
    assertThat(macroOf("tools")).contains("1.10.0");
    assertThat(root.resolve("package-lock.yml")).content().contains("package: kit/tools", "1.10.0");
    assertThat(root.toFile().list()).containsExactlyInAnyOrder("dbt_packages", "package-lock.yml");
    assertThat(notes).containsExactly("Installed tools 1.10.0");
  }

  @Test
  void takesPrereleasesOnlyWhenAsked() throws IOException {
    hub.add("kit/tools", "3.0.0-beta.1");
    assertThat(install("- {package: kit/tools, version: '>=1.0.0'}"))
        .containsExactly(new Deps.Installed("tools", "2.1.0"));
    assertThat(install("- {package: kit/tools, version: '>=1.0.0', install-prerelease: true}"))
        .containsExactly(new Deps.Installed("tools", "3.0.0-beta.1"));
  }

  @Test
  void findsAVersionThatSuitsAllWhoAsk() throws IOException {
    assertThat(
            install(
                """
                - {package: kit/tools, version: '>=1.0.0'}
                - {package: kit/extra, version: 0.1.0}
                """))
        .containsExactly(
            new Deps.Installed("extra", "0.1.0"), new Deps.Installed("tools", "1.2.0"));
  }

  @Test
  void saysWhoWantsWhatWhenNothingSuitsAll() {
    assertThatThrownBy(() ->
            install(
                """
                - {package: kit/tools, version: '>=1.2.0'}
                - {package: kit/other, version: 3.0.0}
                """))
        .isInstanceOf(ProjectException.class)
        .hasMessage(
            "packages.yml:2:15: error PACKAGE_VERSION_CONFLICT: no version of `kit/tools` suits all"
                + " who ask for it: the project wants >=1.2.0; package `other` wants =1.0.0")
        .extracting(fault -> ((ProjectException) fault).diagnostics().getFirst().hint())
        .isEqualTo("the newest are 2.1.0, 2.0.0-rc1, 1.10.0, 1.2.0, 1.0.0");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void installsTheLockedVersionsUntilAskedForNewerOnes() throws IOException {
    install("- {package: kit/tools, version: '>=1.0.0'}");
    var lock = Files.readString(root.resolve("package-lock.yml"));
    hub.add("kit/tools", "2.2.0");
    assertThat(install("- {package: kit/tools, version: '>=1.0.0'}"))
        .containsExactly(new Deps.Installed("tools", "2.1.0"));
    assertThat(root.resolve("package-lock.yml")).hasContent(lock);
    assertThat(deps().install(order("- {package: kit/tools, version: '>=1.0.0'}", true, false)))
        .containsExactly(new Deps.Installed("tools", "2.2.0"));
  }

  @Test
  void choosesAnewWhenSomethingElseIsAskedFor() throws IOException {
    install("- {package: kit/tools, version: 1.0.0}");
    assertThat(install("- {package: kit/tools, version: 1.2.0}"))
        .containsExactly(new Deps.Installed("tools", "1.2.0"));
    assertThat(macroOf("tools")).contains("1.2.0");
  }

  @Test
  void writesOnlyTheLockFileWhenAsked() throws IOException {
    deps().install(order("- {package: kit/tools, version: 1.0.0}", false, true));
    assertThat(root.toFile().list()).containsExactly("package-lock.yml");
  }

  @Test
  void needsNoNetworkForWhatIsLockedAndCached() throws IOException {
    install("- {package: kit/tools, version: 1.0.0}");
    Folders.delete(root.resolve("dbt_packages"));
    hub.asked();
    install("- {package: kit/tools, version: 1.0.0}");
    assertThat(hub.asked()).isEmpty();
    assertThat(macroOf("tools")).contains("1.0.0");
  }

  @Test
  void needsNoNetworkForALockedArchiveOfTheWeb() throws IOException {
    hub.serve("/made/sums.tar.gz", HubServer.packageArchive("sums", "7"));
    var asked = "- {tarball: '%smade/sums.tar.gz', name: sums}".formatted(hub.address());
    install(asked);
    hub.asked();
    assertThat(install(asked)).hasSize(1);
    assertThat(hub.asked()).isEmpty();
  }

  @Test
  void downloadsAgainWhatIsDamagedInTheCache() throws IOException {
    install("- {package: kit/tools, version: 1.0.0}");
    var archive = temp.resolve("cache/hub/" + hub.address().getHost() + "/kit/tools/1.0.0.tar.gz");
    Files.writeString(archive, "damaged");
    install("- {package: kit/tools, version: 1.0.0}");
    assertThat(hub.asked()).contains("/archives/kit/tools/1.0.0.tar.gz");
    assertThat(macroOf("tools")).contains("1.0.0");
  }

  @Test
  void removesWhatIsNoLongerAskedFor() throws IOException {
    install("- {package: kit/extra, version: 0.1.0}");
    assertThat(root.resolve("dbt_packages").toFile().list())
        .containsExactlyInAnyOrder("extra", "tools");
    install("- {package: kit/tools, version: 1.0.0}");
    assertThat(root.resolve("dbt_packages").toFile().list()).containsExactly("tools");
  }

  @Test
  void leavesWhatIsInstalledWhenItFails() throws IOException {
    install("- {package: kit/tools, version: 1.0.0}");
    hub.serve("/archives/kit/tools/1.2.0.tar.gz", "no archive".getBytes(UTF_8));
    assertThatThrownBy(() -> install("- {package: kit/tools, version: 1.2.0}"))
        .hasMessage(
            "packages.yml:2:15: error PACKAGE_FETCH_FAILED: the archive of `kit/tools` cannot be"
                + " unpacked: this is not a tar archive, or a damaged one");
    assertThat(macroOf("tools")).contains("1.0.0");
    assertThat(root.resolve("package-lock.yml")).content().contains("1.0.0");
    assertThat(root.toFile().list()).containsExactlyInAnyOrder("dbt_packages", "package-lock.yml");
  }

  @Test
  void saysThatTheHubHasNoSuchPackage() {
    assertThatThrownBy(() -> install("- {package: kit/tolls, version: 1.0.0}"))
        .hasMessage(
            "packages.yml:2:15: error PACKAGE_NOT_FOUND: `%s` has no package `kit/tolls`",
            hub.address().getHost());
  }

  @Test
  void saysThatTheHubCannotBeReached() throws IOException {
    var gone = hub.address();
    hub.close();
    assertThatThrownBy(
            () -> deps(gone).install(order("- {package: kit/tools, version: 1.0.0}", false, false)))
        .hasMessage(
            "packages.yml:2:15: error PACKAGE_FETCH_FAILED: `%s` cannot be reached: it cannot be"
                + " connected to",
            gone.getHost());
  }

  @Test
  void saysWhatTheHubAnsweredInstead() {
    assertThatThrownBy(() ->
            deps(hub.address().resolve("broken/"))
                .install(order("- {package: kit/tools, version: 1.0.0}", false, false)))
        .hasMessage(
            "packages.yml:2:15: error PACKAGE_FETCH_FAILED:"
                + " `%sbroken/api/v1/kit/tools.json` answered 500 instead of the package",
            hub.address());
  }

  @Test
  void saysThatAPackageMoved() throws IOException {
    hub.serve(
        "/api/v1/kit/old.json",
        """
        {"redirectnamespace": "new", "redirectname": "tools", "versions": {"1.0.0":
          {"name": "tools", "downloads": {"tarball": "/archives/kit/tools/1.0.0.tar.gz"}}}}
        """
            .getBytes(UTF_8));
    install("- {package: kit/old, version: 1.0.0}");
    assertThat(notes).contains("`kit/old` is called `new/tools` now");
  }

  @Test
  void refusesAnArchiveThatTheHubDoesNotDescribe() {
    hub.serve(
        "/api/v1/kit/odd.json",
        """
        {"versions": {"1.0.0": {"name": "odd",
          "downloads": {"tarball": "/archives/kit/tools/1.0.0.tar.gz", "sha256": "00"}}}}
        """
            .getBytes(UTF_8));
    assertThatThrownBy(() -> install("- {package: kit/odd, version: 1.0.0}"))
        .hasMessageContaining(
            "the archive of `kit/odd` 1.0.0 is not the one the hub describes: its SHA-256 differs");
  }

  @Test
  void installsAnArchiveOfTheWeb() throws IOException {
    hub.serve("/made/sums.tar.gz", HubServer.packageArchive("sums", "7"));
    var asked = "- {tarball: '%smade/sums.tar.gz?token=hush', name: sums}".formatted(hub.address());
    assertThat(install(asked))
        .containsExactly(new Deps.Installed("sums", hub.address() + "made/sums.tar.gz"));
    assertThat(root.resolve("package-lock.yml")).content().doesNotContain("hush");
    assertThat(install(asked)).hasSize(1);
  }

  @Test
  void saysThatThereIsNothingAtAnAddress() {
    assertThatThrownBy(
            () -> install("- {tarball: '%sgone.tar.gz', name: x}".formatted(hub.address())))
        .hasMessageContaining(
            "PACKAGE_NOT_FOUND: there is nothing at `%sgone.tar.gz`".formatted(hub.address()));
  }

  @Test
  void linksALocalPackageAndInstallsWhatItNeeds() throws IOException {
    write("macros/dbt_project.yml", "name: macros\n");
    write("macros/packages.yml", "packages: [{package: kit/tools, version: 1.0.0}]\n");
    assertThat(install("- local: ../macros"))
        .containsExactly(
            new Deps.Installed("macros", "../macros"), new Deps.Installed("tools", "1.0.0"));
    write("macros/macros/new.sql", "later");
    assertThat(root.resolve("dbt_packages/macros/macros/new.sql")).hasContent("later");
    write("macros/packages.yml", "packages: [{package: kit/tools, version: 1.2.0}]\n");
    assertThat(install("- local: ../macros")).contains(new Deps.Installed("tools", "1.2.0"));
  }

  @Test
  void saysThatALocalFolderIsMissingOrNoPackage() throws IOException {
    assertThatThrownBy(() -> install("- local: ../macros"))
        .hasMessage("packages.yml:2:12: error PACKAGE_NOT_FOUND: there is no folder `../macros`");
    Files.createDirectory(temp.resolve("macros"));
    assertThatThrownBy(() -> install("- local: ../macros"))
        .hasMessage(
            "packages.yml:2:12: error PACKAGE_FETCH_FAILED: `../macros` holds no project: there is"
                + " no `dbt_project.yml` or `headrace.yml` with a name in it");
  }

  @Test
  void refusesTwoPackagesOfOneName() throws IOException {
    write("tools/dbt_project.yml", "name: tools\n");
    assertThatThrownBy(() ->
            install(
                """
                - {package: kit/tools, version: 1.0.0}
                - local: ../tools
                """))
        .hasMessageContaining("DUPLICATE_PACKAGE: `kit/tools` and")
        .hasMessageContaining("are both called `tools`");
    write("shop2/dbt_project.yml", "name: shop\n");
    assertThatThrownBy(() -> install("- local: ../shop2"))
        .hasMessage(
            "error DUPLICATE_PACKAGE: a package is called `shop`, as the project itself is");
  }

  @Test
  void refusesANameThatLeadsOutside() throws IOException {
    write("evil/dbt_project.yml", "name: ../evil\n");
    assertThatThrownBy(() -> install("- local: ../evil"))
        .hasMessageContaining("`../evil` in `../evil` cannot be the name of a package");
  }

  private List<Deps.Installed> install(String packages) {
    return deps().install(order(packages, false, false));
  }

  private Deps deps() {
    return deps(hub.address());
  }

  private Deps deps(URI address) {
    var settings = new DepsSettings(address, temp.resolve("cache"), ImmutableMap.of());
    return new Deps(settings, Renderer.NONE, notes::add);
  }

  private Deps.Order order(String packages, boolean upgrade, boolean lockOnly) {
    var diagnostics = new Diagnostics();
    var asked =
        PackagesFile.read(
            "packages.yml",
            "packages:\n" + packages.strip().indent(2),
            ProjectKind.HEADRACE,
            Renderer.NONE,
            diagnostics);
    diagnostics.throwIfErrors();
    return new Deps.Order(root, "shop", asked, root.resolve("dbt_packages"), upgrade, lockOnly);
  }

  private String macroOf(String name) throws IOException {
    return Files.readString(root.resolve("dbt_packages/" + name + "/macros/v.sql"));
  }

  private void write(String file, String text) throws IOException {
    var path = temp.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String need(String source, String version) {
    return "{\"package\": \"%s\", \"version\": %s}".formatted(source, version);
  }
}
