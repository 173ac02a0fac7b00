package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveTest {
  @TempDir private Path temp;

  @Test
  void unpacksFilesAndFolders() throws IOException {
    var folder =
        unpack(
            new TarFile().folder("top/").file("top/a.sql", "select 1").file("top/b/c", "").gzip());
    assertThat(folder.resolve("top/a.sql")).hasContent("select 1");
    assertThat(folder.resolve("top/b/c")).isEmptyFile();
  }

  @Test
  void unpacksAnArchiveThatIsNotCompressed() throws IOException {
    assertThat(unpack(new TarFile().file("a", "x".repeat(2000)).bytes()).resolve("a"))
        .hasContent("x".repeat(2000));
  }

  @Test
  void knowsLongNames() throws IOException {
    var name = "folder/".repeat(20) + "é.sql";
    var folder = unpack(new TarFile().paxFile(name, "pax").gnuFile("g/" + name, "gnu").bytes());
    assertThat(folder.resolve(name)).hasContent("pax");
    assertThat(folder.resolve("g/" + name)).hasContent("gnu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../out", "a/../../out", "/etc/out", "..", "a\\..\\out"})
  void refusesAPathThatLeadsOutside(String path) {
    assertThatThrownBy(() -> unpack(new TarFile().file(path, "x").bytes()))
        .isInstanceOf(IOException.class)
        .hasMessage("`%s` in it leads outside", path);
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/passwd", "../../secret", "../.."})
  void refusesALinkThatLeadsOutside(String target) {
    assertThatThrownBy(() -> unpack(new TarFile().link("a/link", target).bytes()))
        .isInstanceOf(IOException.class)
        .hasMessage("`a/link` in it links to something outside");
  }

  @Test
  void makesACopyOfALink() throws IOException {
    var folder =
        unpack(
            new TarFile()
                .link("a/link", "../b/file")
                .file("b/file", "text")
                .hardLink("c/hard", "b/file")
                .link("a/dangling", "nothing")
                .bytes());
    assertThat(folder.resolve("a/link")).hasContent("text").isRegularFile();
    assertThat(folder.resolve("c/hard")).hasContent("text");
    assertThat(Files.isSymbolicLink(folder.resolve("a/link"))).isFalse();
    assertThat(folder.resolve("a/dangling")).doesNotExist();
  }

  @Test
  void doesNotWriteThroughALink() throws IOException {
    var folder = unpack(new TarFile().link("a", "b").file("a/file", "x").folder("b/").bytes());
    assertThat(folder.resolve("a/file")).hasContent("x");
    assertThat(folder.resolve("b")).isEmptyDirectory();
  }

  @Test
  void refusesWhatIsNotAnArchive() {
    assertThatThrownBy(() -> unpack("<html>not found</html>".repeat(50).getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage("this is not a tar archive, or a damaged one");
  }

  @Test
  void refusesAnArchiveThatEndsTooEarly() {
    var bytes = new TarFile().file("a", "x".repeat(5000)).bytes();
    assertThatThrownBy(() -> unpack(Arrays.copyOf(bytes, 2000))).isInstanceOf(IOException.class);
  }

  private Path unpack(byte[] archive) throws IOException {
    var file = Files.write(temp.resolve("archive"), archive);
    var folder = temp.resolve("unpacked");
    Archive.unpack(file, folder);
    assertThat(List.of(temp.toFile().list())).containsExactlyInAnyOrder("archive", "unpacked");
    return folder;
  }
}
