package dev.headrace.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class DiagnosticsPageTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|");

  @Test
  void thePageDescribesEveryCodeOnce() throws IOException {
    var page = Files.readString(Path.of("../docs/diagnostics.md"));
    var described = ROW.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values()).map(Code::name).toList());
  }
}
