package dev.headrace.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** One folder of golden files, while its test runs. */
public final class GoldenCase {
  private final Path folder;
  private final TreeSet<String> known = new TreeSet<>();
  private final List<String> written = new ArrayList<>();

  GoldenCase(Path folder) {
    this.folder = folder;
  }

  /** The case's name. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** The paths of its files whose names end so, relative to the case, sorted. */
  public List<String> inputs(String ending) throws IOException {
    return files().stream().filter(file -> file.endsWith(ending)).toList();
  }

  public boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  /** The text of a file that goes in. */
  public String input(String file) throws IOException {
    known.add(file);
    return Files.readString(folder.resolve(file));
  }

  /** A file that not every case has. */
  public Optional<String> optionalInput(String file) throws IOException {
    return Files.exists(folder.resolve(file)) ? Optional.of(input(file)) : Optional.empty();
  }

  /** Compares with the file that says what should come out. */
  public void expect(String file, String actual) throws IOException {
    known.add(file);
    var path = folder.resolve(file);
    var missing = !Files.exists(path);
    if (missing || (System.getProperty("golden.update") != null && !same(path, actual))) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, actual);
      if (missing) {
        written.add(file);
      }
      return;
    }
    assertThat(actual).as(path.toString()).isEqualTo(Files.readString(path));
  }

  private static boolean same(Path path, String actual) throws IOException {
    return Files.readString(path).equals(actual);
  }

  void finish() throws IOException {
    if (!written.isEmpty()) {
      fail("%s: written for the first time, look at them: %s", folder, written);
    }
    var orphans = new TreeSet<>(files());
    orphans.removeAll(known);
    assertThat(orphans).as("files of %s that the test does not use", folder).isEmpty();
  }

  private List<String> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
