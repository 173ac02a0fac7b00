package dev.headrace.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project that comes with the program: what init writes. */
final class WholeProjectsIT {
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
}
