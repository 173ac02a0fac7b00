package dev.headrace.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An engine is added in its own package; no other code asks which one it is. */
final class EngineNamesTest {
  private static final Pattern NAME =
      Pattern.compile("(?i)\\b(duckdb|postgres|snowflake)\\b|DuckDb|PostgresA|SnowflakeA");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

  /** The dialects themselves, what is built in, the default target, and keys that dbt knows. */
  private static final ImmutableSet<String> ALLOWED =
      ImmutableSet.of("Dialect.java", "BuiltIns.java", "TargetFinder.java", "ConfigKeys.java");

  private static final Pattern OWN = Pattern.compile(".*[/\\\\]adapter[/\\\\](\\w+)[/\\\\].*");

  @Test
  void onlyItsOwnPackageKnowsAnEngineByName() throws IOException {
    var found = new ArrayList<String>();
    for (var module : ImmutableSet.of("../compiler", "../runtime")) {
      try (var files = Files.walk(Path.of(module, "src/main/java/dev/headrace"))) {
        for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          if (!ALLOWED.contains(file.getFileName().toString())
              && !OWN.matcher(file.toString()).matches()
              && NAME.matcher(COMMENT.matcher(Files.readString(file)).replaceAll("")).find()) {
            found.add(file.toString());
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }
}
