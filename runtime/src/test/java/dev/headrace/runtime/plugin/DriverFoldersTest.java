package dev.headrace.runtime.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headrace.runtime.adapter.WarehouseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DriverFoldersTest {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void loadsWhatStandsInTheFolder() throws IOException {
    jar(Files.createDirectories(folder.resolve("drivers/other")).resolve("driver.jar"));
    var loader = drivers(Optional.empty()).of("other");
    assertThat(loader.getResource("there.txt")).isNotNull();
    assertThat(said).isEmpty();
  }

  @Test
  void theDriverMeetsNoneOfTheProgramsClasses() throws IOException {
    jar(Files.createDirectories(folder.resolve("drivers/other")).resolve("driver.jar"));
    var loader = drivers(Optional.empty()).of("other");
    assertThatThrownBy(() -> loader.loadClass(DriverFolders.class.getName()))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(loader.getResource("java/sql/Driver.class")).isNotNull();
  }

  @Test
  void saysWhereADriverBelongs() {
    assertThatThrownBy(() -> drivers(Optional.empty()).of("other"))
        .isInstanceOf(WarehouseException.class)
        .hasMessageContaining("not in this copy of the program")
        .hasMessageContaining(folder.resolve("drivers/other").toString());
  }

  @Test
  void hasACheckoutFetchItOnce() throws IOException {
    jar(folder.resolve("driver.jar"));
    var drivers =
        drivers(
            Optional.of(
                checkout(
                    """
                    for word in "$@"; do case $word in -Ddrivers.directory=*) to=${word#*=} ;; esac; done
                    mkdir -p "$to/other" && cp "%s" "$to/other/"
                    """
                        .formatted(folder.resolve("driver.jar")))));
    assertThat(drivers.of("other").getResource("there.txt")).isNotNull();
    assertThat(drivers.of("other")).isSameAs(drivers.of("other"));
    assertThat(said).singleElement().asString().contains("fetching the driver for other");
    assertThat(folder.resolve("drivers"))
        .isDirectoryContaining(file -> file.endsWith("other"))
        .isDirectoryNotContaining(file -> !file.endsWith("other"));
  }

  @Test
  void saysWhyItCannotBeFetched() throws IOException {
    var checkout = checkout("echo '[ERROR] there is no network'; exit 1");
    assertThatThrownBy(() -> drivers(Optional.of(checkout)).of("other"))
        .isInstanceOf(WarehouseException.class)
        .hasMessage("the driver for other cannot be fetched\nthere is no network");
  }

  private DriverFolders drivers(Optional<Path> checkout) {
    return new DriverFolders(
        new Installation(
            folder.resolve("drivers"), checkout, Path.of(System.getProperty("java.home"))),
        Map.of("PATH", System.getenv("PATH")),
        said::add);
  }

  private Path checkout(String script) throws IOException {
    var checkout = Files.createDirectories(folder.resolve("checkout"));
    var wrapper = Files.writeString(checkout.resolve("mvnw"), "#!/bin/sh\n" + script);
    assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    return checkout;
  }

  private static void jar(Path file) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new ZipEntry("there.txt"));
      jar.closeEntry();
    }
  }
}
