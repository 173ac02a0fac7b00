package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import dev.headrace.runtime.engine.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projects that come with the program: what init writes, and the one of this repository. */
final class WholeProjectsIT {
  private static final Path REPOSITORY = Path.of("..");
  private static final String NEWEST_EVENTS = "landing/ace_unit/notification_events/2024-03-02.csv";
  private static final String UNITS =
      "select sum(ace_units) as units from ace_unit.ace_unit_monthly_output";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void buildsWhatInitWrites() {
    assertThat(run(folder, "init", "shop")).as(said()).isZero();

    var shop = folder.resolve("shop");
    assertThat(shop.resolve(".gitignore")).exists();
    assertThat(shop.resolve(".github/workflows/ci.yml")).content().contains("${{ vars.");
    assertThat(run(shop, "build")).as(said()).isZero();
    assertThat(said()).endsWith("Done. PASS=13 WARN=0 ERROR=0 SKIP=0 TOTAL=13\n");
    assertThat(run(shop, "show", "--select", "customers")).as(said()).isZero();
    assertThat(said()).contains("Grace");
  }

  @Test
  void countsWhatArrivesLate() throws IOException {
    repositoryProject();
    Files.delete(folder.resolve(NEWEST_EVENTS));

    assertThat(run(folder, "build", "--exclude", "tag:archive")).as(said()).isZero();
    assertThat(units()).isEqualTo(show(34));

    Files.copy(REPOSITORY.resolve(NEWEST_EVENTS), folder.resolve(NEWEST_EVENTS));
    assertThat(run(folder, "build", "--select", "path:models/ace_unit")).as(said()).isZero();
    assertThat(said()).contains("ERROR=0").doesNotContain("WARN   test         ace_unit_late");
    assertThat(units()).isEqualTo(show(35));
  }

  private String units() {
    assertThat(run(folder, "show", "--inline", UNITS, "--quiet", "--output", "json"))
        .as(said())
        .isZero();
    return said();
  }

  private static String show(int units) {
    return "{\"node\":\"inline_query\",\"show\":[{\"units\":" + units + "}]}\n";
  }

  private void repositoryProject() throws IOException {
    for (var part : List.of("headrace.yml", "landing", "macros", "models", "tests")) {
      try (var files = Files.walk(REPOSITORY.resolve(part))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var copy = folder.resolve(REPOSITORY.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private int run(Path directory, String... words) {
    out.reset();
    var stream = new PrintStream(out, false, StandardCharsets.UTF_8);
    var invocation =
        new Invocation(
            "4f3c",
            "0.1.0",
            directory,
            ImmutableMap.of(),
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            stream,
            stream,
            false,
            80,
            42);
    return new Cli(invocation, EngineBackend::open).run(List.of(words));
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
