package dev.headrace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the text of every source file of both modules. */
final class SourceTest {

  private static final int LONGEST = 400;
  private static final Pattern DUCKDB_IN_A_STRING = Pattern.compile("\"[^\"]*duckdb[^\"]*\"");

  /** Where engines are listed: the adapter, SQL's dialects, macros, the default target. */
  private static final List<String> KNOW_DUCKDB =
      List.of("/adapter/duckdb/", "/sql/Dialect.java", "/BuiltInMacros.java", "/TargetFinder.java");

  @Test
  void noFileIsTooLongToRead() throws IOException {
    assertThat(sources()).filteredOn(file -> lines(file).size() >= LONGEST).isEmpty();
  }

  @Test
  void onlyTheListsOfEnginesNameDuckDb() throws IOException {
    assertThat(sources())
        .filteredOn(file -> KNOW_DUCKDB.stream().noneMatch(slashed(file)::contains))
        .filteredOn(file -> lines(file).stream().anyMatch(SourceTest::namesDuckDb))
        .isEmpty();
  }

  private static boolean namesDuckDb(String line) {
    return DUCKDB_IN_A_STRING.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> compiler = Files.walk(Path.of("../compiler/src/main/java"));
        Stream<Path> runtime = Files.walk(Path.of("../runtime/src/main/java"))) {
      return Stream.concat(compiler, runtime)
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .toList();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String slashed(Path file) {
    return file.toString().replace('\\', '/');
  }
}
