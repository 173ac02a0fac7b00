package dev.headrace.runtime.engine;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.compile.InlineQuery;
import dev.headrace.compiler.compile.QueryComments;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.HookView;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.select.Selection;
import dev.headrace.compiler.select.SelectionRequest;
import dev.headrace.compiler.select.Selector;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.execute.Execution;
import dev.headrace.runtime.execute.RunOptions;
import dev.headrace.runtime.execute.Timezones;
import dev.headrace.runtime.execute.Warehouse;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.FreshnessResult;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.RunSummary;
import dev.headrace.runtime.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A command on a project that has been read: what each of them does. */
final class ProjectCommand {
  /** What places in a query typed are called in messages. */
  private static final String INLINE = "--inline";

  private final Tools tools;
  private final LoadedProject loaded;
  private final Request.OnProject request;
  private final AtomicReference<ImmutableList<String>> selected;
  private final QueryComments comments;
  private final Compilations compilations;
  private final Artifacts artifacts;

  private ProjectCommand(
      Tools tools,
      LoadedProject loaded,
      Request.OnProject request,
      AtomicReference<ImmutableList<String>> selected) {
    this.tools = tools;
    this.loaded = loaded;
    this.request = request;
    this.selected = selected;
    this.comments =
        new QueryComments(
            loaded.project().file(),
            loaded.compiler(),
            loaded.connections().target(),
            tools.invocation().version());
    this.compilations = new Compilations(loaded, comments, this::endView);
    this.artifacts = new Artifacts(tools, loaded, compilations);
  }

  /**
   * What every command needs.
   *
   * @param workers do what can be done at the same time before and after a run
   * @param canceller takes what ends the running statements
   */
  record Tools(
      Invocation invocation,
      EventSink events,
      List<Adapter> adapters,
      Materializations materializations,
      Instant startedAt,
      Workers workers,
      Consumer<Runnable> canceller) {}

  /** Reads the project; its warnings are told, its errors thrown. */
  static ProjectCommand open(Tools tools, Request.OnProject request, Workspace workspace) {
    var selected = new AtomicReference<>(ImmutableList.<String>of());
    var loader =
        new ProjectLoader(
            tools.invocation(),
            tools.adapters(),
            tools.materializations(),
            tools.events(),
            tools.startedAt(),
            tools.workers());
    var loaded = loader.load(request, workspace, selected::get);
    var command = new ProjectCommand(tools, loaded, request, selected);
    loaded
        .warnings()
        .forEach(warning -> tools.events().accept(new Event.DiagnosticReported(warning)));
    command.tellParsed();
    return command;
  }

  Answer parse() {
    artifacts.writeManifest();
    return new Answer.Done();
  }

  Answer list(Request.ListNodes list) {
    var selection = select(list.selection(), SelectionRequest.EVERYTHING.resourceTypes());
    return new Answer.Listed(nodes(selection), artifacts.nodes());
  }

  Answer compile(Request.Compile compile) {
    try (var warehouse = warehouse()) {
      if (compile.inline().isPresent()) {
        var query = inline(compile.inline().get(), warehouse.databaseToCompile());
        return new Answer.Rendered("inline_query", query.sql());
      }
      var selection = select(compile.selection(), ImmutableSet.of());
      var nodes = nodes(selection).stream().filter(Compilations::hasSql).toList();
      var meant = ShowCommand.meant(nodes);
      compileAll(nodes, meant, warehouse);
      artifacts.writeManifest();
      if (meant.size() == 1) {
        var node = meant.getFirst();
        var only = compilations.compile(node, warehouse.databaseToCompile(node));
        return new Answer.Rendered(only.node().name(), only.sql());
      }
      return new Answer.Done();
    }
  }

  /**
   * Compiles what is not run. That a node renders to nothing hinders no other and is a warning,
   * unless its SQL alone is asked for.
   */
  private void compileAll(List<Node> nodes, List<Node> meant, Warehouse warehouse) {
    compilations.prepare(nodes, warehouse.databaseToCompile(), tools.workers());
    for (var node : nodes) {
      try {
        compilations.compile(node, warehouse.databaseToCompile(node));
      } catch (ProjectException fault) {
        if (!Compilations.isEmptiness(fault)
            || meant.equals(ImmutableList.of(node))
            || request.project().warnError()) {
          throw fault;
        }
        fault.diagnostics().stream()
            .map(diagnostic -> diagnostic.withSeverity(Severity.WARNING))
            .forEach(warning -> tools.events().accept(new Event.DiagnosticReported(warning)));
      }
    }
  }

  Answer show(Request.Show show) {
    try (var warehouse = warehouse()) {
      tools.canceller().accept(warehouse::cancel);
      var command = new ShowCommand(loaded, compilations, warehouse, tools.events());
      return show.inline().isPresent()
          ? command.inline(inline(show.inline().get(), warehouse.database()), show.limit())
          : command.node(nodes(select(show.selection(), ImmutableSet.of())), show.limit());
    }
  }

  private InlineQuery inline(String sql, Database database) {
    loaded.workspace().remember(INLINE, sql);
    return loaded.compiler().inline(INLINE, sql, database);
  }

  Answer call(Request.RunOperation run) {
    try (var warehouse = warehouse()) {
      tools.canceller().accept(warehouse::cancel);
      new RunOperationCommand(loaded).run(run, warehouse.database());
      artifacts.writeManifest();
      return new Answer.Done();
    }
  }

  Answer build(Request.Build build) {
    var selection = select(build.selection(), BuildPlan.types(build.what()));
    var plan = BuildPlan.of(loaded.project(), selection, build.what());
    new MaterializationCheck(tools.materializations())
        .checkSelected(plan.nodes().values(), loaded.adapter());
    try (var warehouse = warehouse()) {
      try {
        compilations.prepare(plan.nodes().values(), warehouse.database(), tools.workers());
      } finally {
        artifacts.writeManifest();
      }
      new LeftOutParents(loaded.project(), selection, warehouse.database())
          .check(plan.nodes().values());
      var execution = execution(warehouse, build);
      tools.canceller().accept(execution::cancel);
      var summary = execution.run(plan);
      tools.events().accept(new Event.RunFinished(summary));
      if (compilations.areChanged()) {
        artifacts.writeManifest();
      }
      artifacts.writeResults(summary);
      return new Answer.Ran(summary);
    }
  }

  Answer copy(Request.Copy copy) {
    var command = new CopyCommand(tools, loaded, compilations, copy);
    var nodes = nodes(select(copy.selection(), CopyCommand.KINDS));
    try (var warehouse = warehouse()) {
      return command.run(nodes, warehouse, options(false, false));
    }
  }

  Answer docs(Request.DocsGenerate docs) {
    try (var warehouse = warehouse()) {
      if (docs.compile()) {
        var nodes = nodes(select(docs.selection(), ImmutableSet.of()));
        compileAll(
            nodes.stream().filter(Compilations::hasSql).toList(), ImmutableList.of(), warehouse);
      }
      artifacts.writeManifest();
      var file = loaded.targetFolder().resolve("catalog.json");
      warn(artifacts.writeCatalog(file, warehouse), false);
      var manifest = file.resolveSibling("manifest.json");
      note("Wrote " + shown(manifest) + " and " + shown(file));
      return new Answer.Touched(ImmutableList.of(manifest, file));
    }
  }

  Answer freshness(Request.SourceFreshness freshness) {
    var selection = select(freshness.selection(), ImmutableSet.of(ResourceType.SOURCE));
    var sources =
        nodes(selection).stream()
            .filter(Source.class::isInstance)
            .map(Source.class::cast)
            .filter(source -> source.config().freshness() != null)
            .collect(toImmutableList());
    if (sources.isEmpty()) {
      var nothing = "Nothing to ask: no selected source says how fresh it should be (`freshness`)";
      note(nothing);
    }
    try (var warehouse = warehouse()) {
      var execution =
          new Execution(
              warehouse,
              tools.materializations(),
              compilations,
              tools.events(),
              tools.invocation().clock(),
              options(false, false));
      tools.canceller().accept(execution::cancel);
      var start = tools.invocation().clock().instant();
      var results = execution.freshness(sources);
      var took = Duration.between(start, tools.invocation().clock().instant());
      if (!results.isEmpty()) {
        tools.events().accept(new Event.RunFinished(summary(results, took)));
      }
      var file =
          freshness
              .output()
              .map(asked -> tools.invocation().directory().resolve(asked).normalize())
              .orElseGet(() -> loaded.targetFolder().resolve("sources.json"));
      artifacts.writeSources(file, results, took);
      note("Wrote " + shown(file));
      return new Answer.Freshness(results);
    }
  }

  private void note(String text) {
    tools.events().accept(new Event.Noted(Event.Level.INFO, text));
  }

  /** A file as one may type it in the working directory. */
  private String shown(Path file) {
    var here = tools.invocation().directory();
    return (file.startsWith(here) ? here.relativize(file) : file).toString();
  }

  private void warn(List<Diagnostic> warnings, boolean areErrors) {
    if ((areErrors || request.project().warnError()) && !warnings.isEmpty()) {
      throw new ProjectException(
          warnings.stream()
              .map(warning -> warning.withSeverity(Severity.ERROR))
              .collect(toImmutableList()));
    }
    warnings.forEach(warning -> tools.events().accept(new Event.DiagnosticReported(warning)));
  }

  private static RunSummary summary(List<FreshnessResult> results, Duration took) {
    return new RunSummary(
        results.stream().map(FreshnessResult::asNodeResult).collect(toImmutableList()), took);
  }

  private Execution execution(Warehouse warehouse, Request.Build build) {
    return new Execution(
        warehouse,
        tools.materializations(),
        compilations,
        tools.events(),
        tools.invocation().clock(),
        options(build.failFast(), build.storeFailures()));
  }

  private RunOptions options(boolean failFast, boolean storeFailures) {
    return new RunOptions(
        loaded.connections().target().threads(),
        failFast,
        request.project().fullRefresh(),
        request.project().warnError(),
        storeFailures ? Boolean.TRUE : null,
        loaded.workspace().root());
  }

  private Warehouse warehouse() {
    var timezone = loaded.project().file().timezone();
    return new Warehouse(
        loaded.adapter(),
        loaded.connections(),
        new Timezones(loaded.project().nodes(), timezone == null ? "" : timezone.value()),
        comments.of(Optional.empty()),
        tools.events(),
        tools.invocation().clock());
  }

  private Selection select(NodeSelection asked, ImmutableSet<ResourceType> kinds) {
    var project = loaded.project();
    var request =
        new SelectionRequest(asked.select(), asked.exclude(), asked.kinds(kinds), asked.indirect());
    ImmutableList.of(SelectionRequest.SELECT, SelectionRequest.EXCLUDE)
        .forEach(option ->
            request.textOf(option).ifPresent(text -> loaded.workspace().remember(option, text)));
    var selectors = SelectorsFile.read(loaded.workspace());
    var selection =
        new Selector(project.nodes().values(), project.graph(), project.name(), selectors)
            .select(request);
    warn(selection.warnings(), asked.strict());
    selected.set(selection.nodes().stream().map(NodeId::value).collect(toImmutableList()));
    tools
        .events()
        .accept(
            new Event.NodesSelected(
                selection.nodes().size(),
                selection.leftOut().size(),
                String.join(" ", selection.leftOutBy())));
    return selection;
  }

  private ImmutableList<Node> nodes(Selection selection) {
    return selection.nodes().stream()
        .map(id -> loaded.project().node(id))
        .collect(toImmutableList());
  }

  private HookView endView(List<NodeResult> results) {
    var built = results.stream().map(NodeResult::node).toList();
    var schemas = Compilations.schemas(built);
    return new HookView(
        artifacts.values(results),
        schemas.stream().map(HookView.DatabaseSchema::schema).distinct().collect(toImmutableList()),
        schemas,
        null);
  }

  private void tellParsed() {
    Map<ResourceType, Integer> found = new EnumMap<>(ResourceType.class);
    for (var node : loaded.project().nodes().values()) {
      found.merge(node.id().type(), 1, Integer::sum);
    }
    var target = loaded.connections().target();
    tools
        .events()
        .accept(
            new Event.ProjectOpened(
                loaded.project().name(),
                loaded.workspace().root(),
                loaded.targetFolder(),
                loaded.logFolder(),
                target.name(),
                loaded.adapter().type(),
                loaded.connections().address(),
                target.threads()));
    tools
        .events()
        .accept(
            new Event.ProjectParsed(
                ImmutableMap.copyOf(found),
                loaded.project().macros().size(),
                loaded.evaluated(),
                Duration.between(tools.startedAt(), tools.invocation().clock().instant())));
  }
}
