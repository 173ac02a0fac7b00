package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projects that come with the program: what init writes, and the one of this repository. */
final class WholeProjectsIT {
  private static final Path REPOSITORY = Path.of("..");
  private static final String NEWEST_EVENTS = "landing/ace_unit/notification_events/2024-03-02.csv";
  private static final String UNITS =
      "select sum(ace_units) as units from ace_unit.ace_unit_monthly_output";

  @TempDir Path folder;
  private CommandLine here;

  @BeforeEach
  void open() {
    here = new CommandLine(folder);
  }

  @Test
  void buildsWhatInitWrites() {
    assertThat(here.run("init", "shop")).as(here.said()).isZero();

    var folderOfShop = folder.resolve("shop");
    assertThat(folderOfShop.resolve(".gitignore")).exists();
    assertThat(folderOfShop.resolve(".github/workflows/ci.yml")).content().contains("${{ vars.");
    var shop = new CommandLine(folderOfShop);
    assertThat(shop.run("build")).as(shop.said()).isZero();
    assertThat(shop.said()).endsWith("Done. PASS=13 WARN=0 ERROR=0 SKIP=0 TOTAL=13\n");
    assertThat(shop.run("show", "--select", "customers")).as(shop.said()).isZero();
    assertThat(shop.said()).contains("Grace");
  }

  @Test
  void countsWhatArrivesLate() throws IOException {
    repositoryProject();
    Files.delete(folder.resolve(NEWEST_EVENTS));

    assertThat(here.run("build", "--exclude", "tag:archive")).as(here.said()).isZero();
    assertThat(units()).isEqualTo(show(34));

    Files.copy(REPOSITORY.resolve(NEWEST_EVENTS), folder.resolve(NEWEST_EVENTS));
    assertThat(here.run("build", "--select", "path:models/ace_unit")).as(here.said()).isZero();
    assertThat(here.said()).contains("ERROR=0").doesNotContain("WARN   test         ace_unit_late");
    assertThat(units()).isEqualTo(show(35));
  }

  private String units() {
    assertThat(here.run("show", "--inline", UNITS, "--quiet", "--output", "json"))
        .as(here.said())
        .isZero();
    return here.said();
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
}
