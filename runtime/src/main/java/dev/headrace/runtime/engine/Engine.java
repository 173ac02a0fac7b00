package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.execute.WorkerThreads;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.plugin.Plugin;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Everything Headrace does, as one call per command. Tells what happens through events; gives the
 * outcome back. Use one for one command.
 */
public final class Engine {
  private final Invocation invocation;
  private final EventSink events;
  private final List<Adapter> adapters;
  private final Materializations materializations;
  private final Workers workers = WorkerThreads.ofMachine();
  private final Cancellation cancellation = new Cancellation();
  private final AtomicReference<Optional<Workspace>> workspace =
      new AtomicReference<>(Optional.empty());

  /**
   * @param events is told of everything
   * @param plugins where adapters and materializations come from
   */
  public Engine(Invocation invocation, EventSink events, List<Plugin> plugins) {
    this.invocation = invocation;
    this.events = events;
    this.adapters =
        plugins.stream()
            .flatMap(plugin -> plugin.adapters().stream())
            .collect(ImmutableList.toImmutableList());
    this.materializations =
        new Materializations(
            plugins.stream().flatMap(plugin -> plugin.materializations().stream()).toList());
  }

  /**
   * Does what is asked.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when the command or the project is
   *     wrong
   * @throws dev.headrace.runtime.adapter.WarehouseException when the database fails a command that
   *     is about no node
   */
  public Answer answer(Request request) {
    return switch (request) {
      case Request.Init init -> new InitCommand(invocation, events).run(init);
      case Request.OnProject onProject -> onProject(onProject);
    };
  }

  /**
   * Ends what runs, marks the rest skipped; artifacts are written as usual. From any thread, and as
   * often as one likes.
   *
   * @return false while nothing runs yet that has to be wound up
   */
  public boolean cancel() {
    return cancellation.cancel();
  }

  /** The text of a file of the project as it was read, for messages. */
  public Optional<String> textOf(String file) {
    return workspace.get().flatMap(found -> found.knownText(file));
  }

  private Answer onProject(Request.OnProject request) {
    var startedAt = invocation.clock().instant();
    var found = Workspace.find(invocation.directory(), request.project().directory());
    workspace.set(Optional.of(found));
    checkVars(found, request.project());
    events.accept(
        new Event.CommandStarted(
            request.command(), ImmutableList.of(), invocation.version(), startedAt));
    var success = false;
    try {
      var answer = answer(request, found, startedAt);
      success = !(answer instanceof Answer.Ran ran) || !ran.summary().failed();
      return answer;
    } finally {
      var took = Duration.between(startedAt, invocation.clock().instant());
      events.accept(new Event.CommandFinished(request.command(), success, took));
    }
  }

  /** Also commands that need no variables refuse those that cannot be read. */
  private static void checkVars(Workspace workspace, ProjectOptions options) {
    workspace.remember(CommandLineYaml.VARS, options.vars());
    CommandLineYaml.map(CommandLineYaml.VARS, options.vars());
  }

  private Answer answer(Request.OnProject request, Workspace found, Instant startedAt) {
    return switch (request) {
      case Request.Clean clean -> new CleanCommand(found, events).run();
      case Request.Deps deps -> new DepsCommand(invocation, found, events).run(deps);
      case Request.Debug debug -> new DebugCommand(invocation, found, adapters, events).run(debug);
      case Request.Copy copy -> command(request, found, startedAt).copy(copy);
      case Request.Build build -> command(request, found, startedAt).build(build);
      case Request.Parse parse -> command(request, found, startedAt).parse();
      case Request.Compile compile -> command(request, found, startedAt).compile(compile);
      case Request.ListNodes list -> command(request, found, startedAt).list(list);
      case Request.Show show -> command(request, found, startedAt).show(show);
      case Request.RunOperation run -> command(request, found, startedAt).call(run);
      case Request.DocsGenerate docs -> command(request, found, startedAt).docs(docs);
      case Request.SourceFreshness freshness ->
          command(request, found, startedAt).freshness(freshness);
    };
  }

  private ProjectCommand command(Request.OnProject request, Workspace found, Instant startedAt) {
    return ProjectCommand.open(
        new ProjectCommand.Tools(
            invocation,
            events,
            adapters,
            materializations,
            startedAt,
            workers,
            cancellation::begin),
        request,
        found);
  }
}
