package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.runtime.engine.Engine;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.plugin.Plugin;
import dev.headrace.runtime.record.EventSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;

/** A folder in which whole commands are run, in this process. */
public final class CommandLine {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path folder;
  private ImmutableMap<String, String> environment = ImmutableMap.of();

  public CommandLine(Path folder) {
    this.folder = folder;
  }

  public CommandLine write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
    return this;
  }

  /** The variables of the commands to come. */
  CommandLine with(ImmutableMap<String, String> environment) {
    this.environment = environment;
    return this;
  }

  /** The exit code. */
  public int run(String... words) {
    return run(EngineBackend::open, words);
  }

  /** The exit code of the program with other parts than those that come with it. */
  public int run(Plugin plugin, String... words) {
    return run(
        (invocation, events) ->
            new EngineBackend(new Engine(invocation, events, ImmutableList.of(plugin))),
        words);
  }

  private int run(BiFunction<Invocation, EventSink, Backend> backend, String... words) {
    out.reset();
    err.reset();
    var invocation =
        new Invocation(
            "4f3c",
            "0.1.0",
            folder,
            environment,
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            80,
            42,
            Installed.HERE);
    return new Cli(invocation, backend::apply).run(List.of(words));
  }

  /** The rows of a query in the project, as the program answers. */
  public String rows(String sql) {
    run("show", "--inline", sql, "--limit", "-1", "--output", "json", "--quiet");
    return said();
  }

  /** What the last command said on standard output. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What the last command said at all. */
  public String said() {
    return out() + err.toString(StandardCharsets.UTF_8);
  }
}
