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
import dev.headrace.compiler.parse.EvaluationCache;
import dev.headrace.compiler.parse.PackageSource;
import dev.headrace.compiler.parse.ParsedPackage.DocsBlock;
import dev.headrace.compiler.parse.ProjectParser;
import dev.headrace.compiler.parse.ProjectSource;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.resolve.ProjectResolver;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.record.EventSink;
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
  private final Invocation invocation;
  private final List<Adapter> adapters;
  private final EventSink events;
  private final Instant startedAt;
  private final TemplateEngine engine = new TemplateEngine(TemplateLimits.DEFAULT);

  ProjectLoader(
      Invocation invocation, List<Adapter> adapters, EventSink events, Instant startedAt) {
    this.invocation = invocation;
    this.adapters = adapters;
    this.events = events;
    this.startedAt = startedAt;
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
    var commandVars = commandLineVars(options.vars());
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
    var source = source(workspace, projectFile.get(), before, environment, diagnostics);
    return resolve(
        workspace, environment, options, context, found, commandVars, source, diagnostics);
  }

  private LoadedProject resolve(
      Workspace workspace,
      ImmutableMap<String, String> environment,
      ProjectOptions options,
      ContextMaker context,
      TargetFinder.Found found,
      Map<String, @Nullable Object> commandVars,
      ProjectSource source,
      Diagnostics diagnostics) {
    var root = source.root();
    var parser = new ProjectParser(engine, EvaluationCache.NONE, diagnostics);
    var macros = parser.macros(source);
    var docs = parser.docs(source);
    var graph = new AtomicReference<Supplier<Map<String, @Nullable Object>>>(LinkedHashMap::new);
    var surroundings =
        context.surroundings(
            root.name(),
            found,
            vars(commandVars, source),
            macros,
            () -> graph.get().get(),
            (from, owner, doc) -> doc(docs, source, from, owner, doc));
    var scopes = new Scopes(surroundings);
    var parsed = parser.parse(source, macros, docs, scopes, surroundings.target());
    var project = new ProjectResolver(parsed, surroundings, scopes, diagnostics).resolve();
    var reported = promoted(diagnostics, options.warnError());
    reported.throwIfErrors();
    var target = surroundings.target();
    var manifest = new ManifestNodes(found.adapter().dialect(), target.database(), target.schema());
    graph.set(new GraphValue(project, manifest));
    return new LoadedProject(
        workspace,
        environment,
        source,
        project,
        surroundings,
        scopes,
        new ProjectCompiler(project, scopes, engine, manifest),
        found.adapter(),
        found.connections(),
        targetFolder(workspace, options, environment, root.project()),
        workspace
            .root()
            .resolve(options.logPath().orElseGet(() -> Path.of(root.project().logPath())))
            .normalize(),
        reported.sorted());
  }

  /** With {@code --warn-error} warnings stop the command as errors do. */
  private static Diagnostics promoted(Diagnostics diagnostics, boolean warnError) {
    if (!warnError) {
      return diagnostics;
    }
    var promoted = new Diagnostics();
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      promoted.report(diagnostic.withSeverity(Severity.ERROR));
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

  private ProjectSource source(
      Workspace workspace,
      ProjectFile root,
      Surroundings before,
      ImmutableMap<String, String> environment,
      Diagnostics diagnostics) {
    var reader = new PackageReader(workspace, diagnostics);
    var packages = ImmutableList.<PackageSource>builder();
    var scopes = new Scopes(before);
    var installed = new PackagesFolder(workspace, root, environment, engine, diagnostics);
    for (var found : installed.packages(renderer(scopes))) {
      packages.add(reader.read(found.project(), found.folder()));
    }
    return new ProjectSource(reader.read(root, ""), packages.build());
  }

  private Map<String, @Nullable Object> commandLineVars(String written) {
    if (written.isBlank()) {
      return new LinkedHashMap<>();
    }
    return CommandLineYaml.map("--vars", written);
  }

  private static Vars vars(Map<String, @Nullable Object> commandVars, ProjectSource source) {
    var ofProjects = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    for (var owner : source.all()) {
      var vars = new LinkedHashMap<String, @Nullable Object>();
      for (var entry : owner.project().vars().all().entries()) {
        vars.put(entry.key(), entry.value().toTemplateValue());
      }
      ofProjects.put(owner.name(), vars);
    }
    return new Vars(commandVars, source.root().name(), ofProjects);
  }

  private static @Nullable String doc(
      List<DocsBlock> docs,
      ProjectSource source,
      String from,
      @Nullable String owner,
      String name) {
    var order =
        owner == null
            ? List.of(
                Optional.of(from), Optional.of(source.root().name()), Optional.<String>empty())
            : List.of(Optional.of(owner));
    for (var packageName : order) {
      for (var doc : docs) {
        if (doc.name().equals(name)
            && (packageName.isEmpty() || packageName.get().equals(doc.packageName()))) {
          return doc.text();
        }
      }
    }
    return null;
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
