package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableMap;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.plugin.Installation;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Starts Headrace from a command line. */
public final class Main {
  private static final String TERMINAL = "headrace.terminal";
  private static final String DRIVERS = "headrace.drivers";
  private static final String CHECKOUT = "headrace.checkout";
  private static final int COLUMNS = 80;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}");
  private static final int SECONDS_TO_END = 20;

  private Main() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("--version")) {
      System.out.print("headrace " + version() + "\n");
      return;
    }
    System.exit(run(List.of(arguments)));
  }

  /** Runs one command in this process's surroundings and gives its exit code. */
  static int run(List<String> arguments) throws IOException {
    var invocation = invocation(version());
    var cli = new Cli(invocation, EngineBackend::open);
    return runUntilInterrupted(
        () -> {
          var code = cli.run(arguments);
          invocation.out().flush();
          invocation.err().flush();
          return code;
        },
        cli);
  }

  /**
   * An interrupt from the keyboard ends the command, which then still writes what it knows. The
   * exit code is then the shell's: 128 and the signal's number.
   */
  private static int runUntilInterrupted(IntSupplier command, Cli cli) {
    var ended = new CountDownLatch(1);
    var interrupted = new Thread(() -> cancel(cli, ended), "interrupt");
    Runtime.getRuntime().addShutdownHook(interrupted);
    try {
      return command.getAsInt();
    } finally {
      ended.countDown();
    }
  }

  private static void cancel(Cli cli, CountDownLatch ended) {
    try {
      var seconds = 0;
      // Again each second, for a statement may begin at the moment it is cancelled.
      while (seconds < SECONDS_TO_END && ended.getCount() > 0 && cli.cancel()) {
        seconds += ended.await(1, TimeUnit.SECONDS) ? 0 : 1;
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static Invocation invocation(String version) {
    return new Invocation(
        UUID.randomUUID().toString(),
        version,
        Path.of("").toAbsolutePath(),
        ImmutableMap.copyOf(System.getenv()),
        Clock.systemUTC(),
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        System.getProperty(TERMINAL) != null,
        columns(System.getenv("COLUMNS"), System.getProperty(TERMINAL, "")),
        ProcessHandle.current().pid(),
        installation());
  }

  /** As the launcher says, or else with the drivers in a folder beside the one of this jar. */
  private static Installation installation() {
    var drivers = System.getProperty(DRIVERS);
    return new Installation(
        drivers == null ? program().resolve("drivers") : Path.of(drivers),
        Optional.ofNullable(System.getProperty(CHECKOUT)).map(Path::of),
        Path.of(System.getProperty("java.home")));
  }

  private static Path program() {
    try {
      var jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling("..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("classes without a place", e);
    }
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 8192),
        false,
        StandardCharsets.UTF_8);
  }

  /**
   * How wide the terminal is: as the environment says, or as the launcher found.
   *
   * @param asked what {@code COLUMNS} holds, or null
   * @param size the terminal's rows and columns, or empty; a terminal that does not know says 0
   */
  static int columns(@Nullable String asked, String size) {
    return number(asked == null ? "" : asked)
        .or(() -> number(size.substring(size.indexOf(' ') + 1)))
        .orElse(COLUMNS);
  }

  private static Optional<Integer> number(String text) {
    return NUMBER.matcher(text.strip()).matches()
        ? Optional.of(Integer.valueOf(text.strip()))
        : Optional.empty();
  }

  private static String version() throws IOException {
    try (InputStream version = Main.class.getResourceAsStream("version.txt")) {
      return new String(
              Objects.requireNonNull(version, "version.txt").readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    }
  }
}
