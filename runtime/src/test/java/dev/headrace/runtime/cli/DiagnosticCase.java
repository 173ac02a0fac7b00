package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableMap;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.record.Golden;
import dev.headrace.runtime.record.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder under {@code golden/diagnostics}: a {@code project}, the lines of {@code command.txt}
 * that are run in it, and {@code expected.txt}, what the last of them says and its exit code. The
 * files of a {@code hub} are served as a package hub.
 */
final class DiagnosticCase {
  static final Path ROOT = Path.of("src/test/resources/golden/diagnostics");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern ELAPSED = Pattern.compile("\\d+\\.\\d\\ds");
  private static final String HUB = "http://hub.example/";

  private final String name;
  private final Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /**
   * @param directory an empty folder, where the case is run
   */
  DiagnosticCase(String name, Path directory) {
    this.name = name;
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** Writes a file of a project that cannot be kept as it is. */
  DiagnosticCase with(String file, String text) throws IOException {
    Files.createDirectories(directory.resolve(file).getParent());
    Files.writeString(directory.resolve(file), text);
    return this;
  }

  /** Runs the commands and compares what the last one says. */
  void check() throws IOException {
    copy(ROOT.resolve(name).resolve("project"));
    var hub = hub(ROOT.resolve(name).resolve("hub"));
    try {
      var code = ExitCode.DONE;
      for (var command : Files.readAllLines(ROOT.resolve(name).resolve("command.txt"))) {
        code = run(command, address(hub));
      }
      expect(code, address(hub), HUB);
    } finally {
      if (hub != null) {
        hub.stop(0);
      }
    }
  }

  /**
   * Runs one command and compares what it says.
   *
   * @param changing what it says differently each time, or nothing
   */
  void check(String command, String changing) throws IOException {
    expect(run(command, ""), changing, "4711");
  }

  /** Runs one command, which only prepares another. */
  void run(String command) {
    run(command, "");
  }

  private void expect(int code, String changing, String fixed) throws IOException {
    var text =
        said.toString(StandardCharsets.UTF_8)
            .replace(directory.toString(), "/project")
            .replace(System.getProperty("java.home"), "/jdk");
    if (!changing.isEmpty()) {
      text = text.replace(changing, fixed);
    }
    text = ELAPSED.matcher(text).replaceAll("0.01s") + "[exit code " + code + "]\n";
    Golden.expect("diagnostics/" + name + "/expected.txt", text);
  }

  private void copy(Path project) throws IOException {
    try (var files = Files.walk(project)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = directory.resolve(project.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static @Nullable HttpServer hub(Path files) {
    if (!Files.isDirectory(files)) {
      return null;
    }
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server =
        SimpleFileServer.createFileServer(address, files.toAbsolutePath(), OutputLevel.NONE);
    server.start();
    return server;
  }

  private static String address(@Nullable HttpServer hub) {
    return hub == null
        ? ""
        : "http://%s:%d/"
            .formatted(
                InetAddress.getLoopbackAddress().getHostAddress(), hub.getAddress().getPort());
  }

  private int run(String command, String hub) {
    var words = WORD.matcher(command).results().map(DiagnosticCase::word).toList();
    var environment = new LinkedHashMap<String, String>();
    environment.put("HEADRACE_CACHE_DIR", directory.resolve("cache").toString());
    if (!hub.isEmpty()) {
      environment.put("HEADRACE_PACKAGE_HUB_URL", hub);
    }
    said.reset();
    return new Cli(invocation(ImmutableMap.copyOf(environment)), EngineBackend::open).run(words);
  }

  private static String word(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private Invocation invocation(ImmutableMap<String, String> environment) {
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Invocation(
        "4f3c",
        "0.1.0",
        directory,
        environment,
        Clock.fixed(Samples.NOON, ZoneOffset.UTC),
        InputStream.nullInputStream(),
        stream,
        stream,
        false,
        80,
        42,
        Installed.HERE);
  }

  static List<String> names() throws IOException {
    try (var folders = Files.list(ROOT)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  static boolean isWhole(String name) {
    return Files.exists(ROOT.resolve(name).resolve("command.txt"));
  }
}
