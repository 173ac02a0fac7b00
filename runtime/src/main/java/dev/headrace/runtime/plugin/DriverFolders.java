package dev.headrace.runtime.plugin;

import dev.headrace.runtime.adapter.Drivers;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drivers in folders beside the program; a checkout's are fetched when one is first wanted. */
final class DriverFolders implements Drivers {
  private final Installation installation;
  private final DriverFetch fetch;
  private final Consumer<String> says;
  private final Map<String, ClassLoader> loaded = new HashMap<>();

  /**
   * @param says is told what takes long
   */
  DriverFolders(Installation installation, Map<String, String> environment, Consumer<String> says) {
    this.installation = installation;
    this.fetch = new DriverFetch(installation, environment);
    this.says = says;
  }

  @Override
  public synchronized ClassLoader of(String engine) {
    return loaded.computeIfAbsent(engine, this::load);
  }

  private ClassLoader load(String engine) {
    var folder = installation.drivers().resolve(engine);
    var jars = jars(folder);
    if (jars.isEmpty() && installation.checkout().isPresent()) {
      says.accept("fetching the driver for %s, once (about 100 MB)".formatted(engine));
      fetch.into(folder, engine, installation.checkout().get());
      jars = jars(folder);
    }
    if (jars.isEmpty()) {
      throw missing(
          "the driver for %s is not in this copy of the program: put its jar into `%s`, or take the full archive"
              .formatted(engine, folder),
          null);
    }
    return installation.loaders().of(jars);
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw missing("cannot read `%s`: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static WarehouseException missing(String text, @Nullable Throwable cause) {
    return WarehouseException.of(Kind.CONNECTION, text, cause);
  }
}
