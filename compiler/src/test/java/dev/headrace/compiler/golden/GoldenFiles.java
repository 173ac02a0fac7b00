package dev.headrace.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;

/**
 * Cases under {@code src/test/resources/golden/<area>/<case>/}: a folder holds what goes in and
 * what is expected to come out. Use from a {@code @TestFactory}:
 *
 * <pre>{@code
 * @TestFactory
 * List<DynamicTest> cases() {
 *   return GoldenFiles.cases("yaml", golden ->
 *       golden.expect("diagnostics.txt", read(golden.input("models.yml"))));
 * }
 * }</pre>
 *
 * <p>A missing expectation is written and the case fails; {@code -Dgolden.update} rewrites; a file
 * the case neither reads nor expects fails it.
 */
public final class GoldenFiles {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  private GoldenFiles() {}

  /** What is done with one case. */
  @FunctionalInterface
  public interface Body {
    void run(GoldenCase golden) throws Exception;
  }

  /**
   * One test for each case of an area, by name.
   *
   * @param area a path below {@code golden}, for example {@code project/yaml}
   */
  public static List<DynamicTest> cases(String area, Body body) {
    var folders = folders(ROOT.resolve(area));
    assertThat(folders).as("cases of %s", area).isNotEmpty();
    return folders.stream()
        .map(folder ->
            DynamicTest.dynamicTest(
                folder.getFileName().toString(), folder.toUri(), () -> run(folder, body)))
        .toList();
  }

  private static void run(Path folder, Body body) throws Exception {
    var golden = new GoldenCase(folder);
    body.run(golden);
    golden.finish();
  }

  private static List<Path> folders(Path area) {
    if (!Files.isDirectory(area)) {
      return ImmutableList.of();
    }
    try (var folders = Files.list(area)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
