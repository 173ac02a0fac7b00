package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.project.PackagesFile;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.Renderer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitPackagesIT {
  @TempDir private Path temp;
  private Path root;
  private Path repository;
  private ImmutableMap<String, String> environment = ImmutableMap.of();
  private final List<String> notes = new ArrayList<>();

  /** A repository with a tag `v1` and later states on `main` and `next`. */
  @BeforeEach
  void makeRepository() throws Exception {
    environment =
        ImmutableMap.of(
            "PATH", "/usr/bin:/bin:/usr/local/bin:/opt/homebrew/bin", "HOME", temp.toString());
    root = Files.createDirectory(temp.resolve("shop"));
    repository = Files.createDirectory(temp.resolve("kit"));
    git("init", "-q", "-b", "main");
    commit("one");
    git("tag", "v1");
    commit("two");
    git("checkout", "-q", "-b", "next");
    commit("three");
    git("checkout", "-q", "main");
  }

  @Test
  void installsATag() throws Exception {
    assertThat(install("revision: v1")).isEqualTo("one");
    assertThat(root.resolve("package-lock.yml")).content().contains(head("v1"));
  }

  @Test
  void installsABranchAndKeepsItsCommitUntilAskedForNewer() throws Exception {
    assertThat(install("revision: next")).isEqualTo("three");
    git("checkout", "-q", "next");
    commit("four");
    assertThat(install("revision: next")).isEqualTo("three");
    deps().install(order("revision: next", true));
    assertThat(installed()).isEqualTo("four");
  }

  @Test
  void installsACommitWholeOrShort() throws Exception {
    var commit = head("v1");
    assertThat(install("revision: " + commit)).isEqualTo("one");
    assertThat(install("revision: '" + commit.substring(0, 9) + "'")).isEqualTo("one");
  }

  @Test
  void takesTheDefaultBranchWhereNoRevisionIsGivenAndSaysSo() throws Exception {
    assertThat(install("warn-unpinned: true")).isEqualTo("two");
    assertThat(notes).first().asString().contains("has no `revision`");
  }

  @Test
  void installsAFolderOfARepository() throws Exception {
    assertThat(install("subdirectory: sub")).isEqualTo("inside two");
  }

  @Test
  void saysThatTheProjectIsInSomeOtherFolder() throws Exception {
    Files.delete(repository.resolve("dbt_project.yml"));
    git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-q", "-am", "moved");
    assertThatThrownBy(() -> install("revision: main"))
        .hasMessageContaining("`%s` holds no project", repository);
  }

  @Test
  void saysThatThereIsNoSuchRevision() {
    assertThatThrownBy(() -> install("revision: v9"))
        .hasMessage(
            "packages.yml:2:10: error PACKAGE_FETCH_FAILED: `%s` has no revision `v9`", repository);
  }

  @Test
  void saysThatThereIsNoSuchFolder() {
    assertThatThrownBy(() -> install("subdirectory: ../elsewhere"))
        .hasMessageContaining("has no folder `../elsewhere`");
  }

  @Test
  void saysWhatGitSaysOfABadAddress() throws IOException {
    Folders.delete(repository);
    assertThatThrownBy(() -> install("revision: v1"))
        .hasMessageContaining("PACKAGE_FETCH_FAILED: `%s` cannot be fetched: ", repository)
        .hasMessageContaining("does not appear to be a git repository");
  }

  @Test
  void refusesARevisionThatIsAnOption() {
    assertThatThrownBy(() -> install("revision: --upload-pack=touch"))
        .hasMessageContaining("an address or a revision does not begin with `-`");
  }

  private String install(String more) throws IOException {
    deps().install(order(more, false));
    return installed();
  }

  private String installed() throws IOException {
    return Files.readString(root.resolve("dbt_packages/kit/state.txt"));
  }

  private Deps deps() {
    var settings =
        new DepsSettings(URI.create("http://127.0.0.1:1/"), temp.resolve("cache"), environment);
    return new Deps(settings, Renderer.NONE, notes::add);
  }

  private Deps.Order order(String more, boolean upgrade) {
    var diagnostics = new Diagnostics();
    var text = "packages:\n  - git: %s\n    %s\n".formatted(repository, more);
    var asked =
        PackagesFile.read("packages.yml", text, ProjectKind.HEADRACE, Renderer.NONE, diagnostics);
    diagnostics.throwIfErrors();
    return new Deps.Order(root, "shop", asked, root.resolve("dbt_packages"), upgrade, false);
  }

  private void commit(String state) throws Exception {
    Files.createDirectories(repository.resolve("sub"));
    Files.writeString(repository.resolve("dbt_project.yml"), "name: kit\n");
    Files.writeString(repository.resolve("state.txt"), state);
    Files.writeString(repository.resolve("sub/dbt_project.yml"), "name: kit\n");
    Files.writeString(repository.resolve("sub/state.txt"), "inside " + state);
    git("add", ".");
    git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "commit", "-q", "-m", state);
  }

  private String head(String revision) throws Exception {
    return git("rev-parse", revision + "^{commit}").strip();
  }

  private String git(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
