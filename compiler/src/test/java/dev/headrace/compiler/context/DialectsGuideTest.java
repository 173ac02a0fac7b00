package dev.headrace.compiler.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.sql.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide's table of macros says what they become; {@code -Dgolden.update} writes it anew. */
final class DialectsGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/dialects.md");
  private static final Pattern CALL = Pattern.compile("^\\| `(.+?)` \\|.*");
  private static final ImmutableList<Dialect> DIALECTS =
      ImmutableList.of(Dialect.DUCKDB, Dialect.POSTGRES, Dialect.SNOWFLAKE);

  @Test
  void showsTheSqlOfEveryCall() throws IOException {
    var shown = Files.readAllLines(GUIDE);
    var wanted = shown.stream().map(DialectsGuideTest::row).toList();
    if (System.getProperty("golden.update") != null) {
      Files.writeString(GUIDE, String.join("\n", wanted) + "\n");
    }
    assertThat(shown).isEqualTo(wanted);
  }

  private static String row(String line) {
    var call = CALL.matcher(line);
    if (!call.matches()) {
      return line;
    }
    var row = new StringBuilder("| `").append(call.group(1)).append("` |");
    for (var dialect : DIALECTS) {
      var fixture = new Fixture();
      fixture.dialect = dialect;
      var sql = fixture.compile("{{ dbt." + call.group(1).replace("\\|", "|") + " }}");
      row.append(" `").append(sql.replaceAll("\\s+", " ").replace("|", "\\|")).append("` |");
    }
    return row.toString();
  }
}
