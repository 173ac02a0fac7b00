package dev.headrace.runtime.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has a checkout's build copy a driver, whose version only the build knows. */
final class DriverFetch {
  private final Installation installation;
  private final Map<String, String> environment;

  DriverFetch(Installation installation, Map<String, String> environment) {
    this.installation = installation;
    this.environment = environment;
  }

  /**
   * Puts the driver's jar into a folder, all of it or nothing.
   *
   * @throws WarehouseException when it cannot be fetched; the build's words are the hint
   */
  void into(Path folder, String engine, Path checkout) {
    try {
      Files.createDirectories(folder);
      var fetched = Files.createTempDirectory(folder.getParent(), engine);
      try {
        build(engine, checkout, fetched);
        move(fetched.resolve(engine), folder);
      } finally {
        delete(fetched);
      }
    } catch (IOException e) {
      throw failed(engine, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WarehouseException.of(Kind.CANCELLED, "the driver's fetching was interrupted", e);
    }
  }

  private void build(String engine, Path checkout, Path fetched)
      throws IOException, InterruptedException {
    var said = fetched.resolve("said.txt");
    var builder =
        new ProcessBuilder(
                checkout.resolve("mvnw").toString(),
                "-q",
                "-B",
                "-f",
                checkout.resolve("pom.xml").toString(),
                "-pl",
                "runtime",
                "dependency:copy@" + engine + "-driver",
                "-Ddrivers.directory=" + fetched)
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", installation.java().toString());
    var process = builder.start();
    try {
      process.getOutputStream().close();
      if (process.waitFor() != 0) {
        throw failed(engine, lastError(Files.readString(said, UTF_8)), null);
      }
    } finally {
      process.destroy();
    }
  }

  private static String lastError(String said) {
    return said.lines()
        .filter(line -> line.startsWith("[ERROR] "))
        .map(line -> line.substring("[ERROR] ".length()))
        .findFirst()
        .orElse(said.strip());
  }

  /** Another process may have been faster; its file is as good. */
  private static void move(Path from, Path folder) throws IOException {
    for (var jar : files(from)) {
      try {
        Files.move(jar, folder.resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException faster) {
        Files.delete(jar);
      }
    }
    Files.deleteIfExists(from);
  }

  private static void delete(Path folder) throws IOException {
    for (var file : files(folder)) {
      if (Files.isDirectory(file)) {
        delete(file);
      } else {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static WarehouseException failed(String engine, String why, @Nullable Throwable cause) {
    return WarehouseException.of(
        Kind.CONNECTION, "the driver for %s cannot be fetched\n%s".formatted(engine, why), cause);
  }
}
