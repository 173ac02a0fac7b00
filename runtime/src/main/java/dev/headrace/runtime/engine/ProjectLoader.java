package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.artifact.ManifestNodes;
import dev.headrace.compiler.compile.ProjectCompiler;
import dev.headrace.compiler.context.MacroLibrary;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.Surroundings;
import dev.headrace.compiler.context.Vars;
import dev.headrace.compiler.context.YamlRenderer;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.DocsIndex;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.cache.ParseCache;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.workspace.PackageListing;
import dev.headrace.runtime.workspace.PackageReader;
import dev.headrace.runtime.workspace.PackagesFolder;
import dev.headrace.runtime.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a project from disk, parses and resolves it; everything wrong is reported together. */
final class ProjectLoader {
  /** Where a command leaves what it learnt, in the folder of artifacts. */
  private static final String CACHE = "parse-cache.bin";

  private final Invocation invocation;
  private final List<Adapter> adapters;
  private final Materializations materializations;
  private final EventSink events;
  private final Instant startedAt;
  private final Workers workers;
  private final IncludedTemplates included = new IncludedTemplates();
  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT, included);

  ProjectLoader(
      Invocation invocation,
      List<Adapter> adapters,
      Materializations materializations,
      EventSink events,
      Instant startedAt,
      Workers workers) {
    this.invocation = invocation;
    this.adapters = adapters;
    this.materializations = materializations;
    this.events = events;
    this.startedAt = startedAt;
    this.workers = workers;
  }

  /**
   * The project of a request.
   *
   * @param selected the ids of the nodes selected, once they are
   * @throws dev.headrace.compiler.diagnostic.ProjectException with everything wrong
   */
  LoadedProject load(
      Request.OnProject request, Workspace workspace, Supplier<ImmutableList<String>> selected) {
    var options = request.project();
    var environment = workspace.environment(invocation.environment());
    var commandVars = CommandLineYaml.map(CommandLineYaml.VARS, options.vars());
    var text = workspace.text(workspace.projectFile());
    var head = head(workspace, text);
    var name = head.name() == null ? "" : head.name().value();
    var found =
        new TargetFinder(adapters, engine, events)
            .find(
                workspace,
                invocation.directory(),
                options,
                head.profile(),
                name,
                commandVars,
                environment);
    var diagnostics = new Diagnostics();
    var context =
        new ContextMaker(invocation, events, startedAt, engine, request, environment, selected);
    var before =
        context.surroundings(
            name,
            found,
            new Vars(commandVars, name, Map.of()),
            MacroLibrary.builder(name, diagnostics).build(),
            LinkedHashMap::new,
            (from, owner, doc) -> null);
    var projectFile =
        ProjectFile.read(
            workspace.projectFile(),
            text,
            workspace.kind(),
            renderer(new Scopes(before)),
            diagnostics);
    if (projectFile.isEmpty()) {
      diagnostics.throwIfErrors();
      throw new IllegalStateException("the project file was not read and no reason was given");
    }
    var now = invocation.clock().millis();
    var files = new PackageReader(workspace, workers, diagnostics);
    var root = projectFile.get();
    var targetFolder = targetFolder(workspace, options, environment, root);
    var cacheFile = targetFolder.resolve(CACHE);
    // Both take long where there are many files, and neither needs the other.
    var kept =
        options.cache()
            ? Optional.of(workers.begin(() -> ParseCache.read(cacheFile, workers)))
            : Optional.<Supplier<Optional<ParseCache>>>empty();
    var listings = list(workspace, files, root, before, environment, diagnostics);
    var cache =
        kept.flatMap(each ->
            CacheKey.of(invocation.version(), found, workspace, listings)
                .map(key -> new ProjectReader.Cache(cacheFile, each, key)));
    var graph = new AtomicReference<Supplier<Map<String, @Nullable Object>>>(LinkedHashMap::new);
    var reader =
        new ProjectReader(
            engine,
            included,
            files,
            new ProjectReader.Settings(invocation.id(), now, environment, cache),
            (macros, docs) ->
                context.surroundings(
                    name,
                    found,
                    vars(commandVars, listings),
                    macros,
                    () -> graph.get().get(),
                    new DocsIndex(name, docs)),
            workers,
            diagnostics);
    var read = reader.read(listings);
    new MaterializationCheck(materializations).check(read.project(), diagnostics);
    var reported = promoted(diagnostics, new CommentHints(workspace), options.warnError());
    reported.throwIfErrors();
    var scopes = new Scopes(read.surroundings());
    var target = read.surroundings().target();
    var manifest = new ManifestNodes(found.adapter().dialect(), target.database(), target.schema());
    graph.set(new GraphValue(read.project(), manifest));
    return new LoadedProject(
        workspace,
        environment,
        read.project(),
        read.surroundings(),
        scopes,
        new ProjectCompiler(read.project(), scopes, engine, manifest),
        found.adapter(),
        found.connections(),
        read.evaluated(),
        read.reader(),
        targetFolder,
        workspace
            .root()
            .resolve(options.logPath().orElseGet(() -> Path.of(root.logPath())))
            .normalize(),
        reported.sorted());
  }

  /** With {@code --warn-error} warnings stop the command as errors do. */
  private static Diagnostics promoted(
      Diagnostics diagnostics, CommentHints hints, boolean warnError) {
    var promoted = new Diagnostics();
    for (Diagnostic diagnostic : hints.addTo(diagnostics.sorted())) {
      promoted.report(warnError ? diagnostic.withSeverity(Severity.ERROR) : diagnostic);
    }
    return promoted;
  }

  private static Path targetFolder(
      Workspace workspace,
      ProjectOptions options,
      ImmutableMap<String, String> environment,
      ProjectFile project) {
    var folder =
        options
            .targetPath()
            .orElseGet(
                () -> Path.of(environment.getOrDefault("DBT_TARGET_PATH", project.targetPath())));
    return workspace.root().resolve(folder).normalize();
  }

  /** The files of the packages, in name order, then the root's. */
  private ImmutableList<PackageListing> list(
      Workspace workspace,
      PackageReader files,
      ProjectFile root,
      Surroundings before,
      ImmutableMap<String, String> environment,
      Diagnostics diagnostics) {
    var installed = new PackagesFolder(workspace, root, environment, engine, diagnostics);
    var listings = ImmutableList.<PackageListing>builder();
    for (var found : installed.packages(renderer(new Scopes(before)))) {
      listings.add(files.list(found.project(), found.folder()));
    }
    return listings.add(files.list(root, "")).build();
  }

  private static Vars vars(
      Map<String, @Nullable Object> commandVars, List<PackageListing> listings) {
    var ofProjects = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    for (var owner : listings) {
      var vars = new LinkedHashMap<String, @Nullable Object>();
      for (var entry : owner.project().vars().all().entries()) {
        vars.put(entry.key(), entry.value().toTemplateValue());
      }
      ofProjects.put(owner.name(), vars);
    }
    return new Vars(commandVars, listings.getLast().name(), ofProjects);
  }

  private Renderer renderer(Scopes scopes) {
    var scope = scopes.projectFile(Recorder.NONE);
    return new YamlRenderer(engine, scope);
  }

  /** What must be known of the project before its file can be evaluated. */
  private record Head(@Nullable Text name, @Nullable Text profile) {}

  private static Head head(Workspace workspace, String text) {
    // Faults are reported when the whole file is read.
    var parsed = Yaml.parse(workspace.projectFile(), text, new Diagnostics());
    return parsed instanceof YamlMap map
        ? new Head(text(map, "name"), text(map, "profile"))
        : new Head(null, null);
  }

  private static @Nullable Text text(YamlMap map, String key) {
    return map.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isNull()
        ? scalar.toText()
        : null;
  }
}
