package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.YamlRenderer;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.workspace.ProfileFinder;
import dev.headrace.runtime.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a command's target and the adapter that speaks to it. */
final class TargetFinder {
  /** The target of a project without a profile: a database file beside the project file. */
  private static final ImmutableMap<String, Object> EMBEDDED =
      ImmutableMap.of("type", "duckdb", "path", "headrace.duckdb", "schema", "main", "threads", 4L);

  private static final String EMBEDDED_NAME = "dev";

  private final List<Adapter> adapters;
  private final TemplateEngine engine;
  private final EventSink events;

  TargetFinder(List<Adapter> adapters, TemplateEngine engine, EventSink events) {
    this.adapters = adapters;
    this.engine = engine;
    this.events = events;
  }

  /** An adapter and the way to its database, not opened. */
  record Found(Adapter adapter, Connections connections) {}

  /**
   * The target of a project.
   *
   * @param projectProfile what the project file says, or null
   * @param vars the command line's variables
   * @throws ProjectException when there is no such profile, target or adapter
   */
  Found find(
      Workspace workspace,
      Path workingDirectory,
      ProjectOptions options,
      @Nullable Text projectProfile,
      String projectName,
      Map<String, @Nullable Object> vars,
      ImmutableMap<String, String> environment) {
    var renderer = renderer(environment, vars);
    var profile = profileName(options, projectProfile, projectName, vars, environment);
    var found =
        new ProfileFinder(workspace, workingDirectory, environment)
            .find(
                profile,
                options.profile().isPresent() || options.target().isPresent(),
                options.target().orElse(null),
                options.profilesDirectory(),
                renderer);
    var config = config(found, renderer, workspace, options);
    var diagnostics = new Diagnostics();
    var adapter = adapter(config);
    var connections = adapter.connections(config, diagnostics);
    diagnostics.throwIfErrors();
    diagnostics.sorted().forEach(warning -> events.accept(new Event.DiagnosticReported(warning)));
    return new Found(adapter, connections);
  }

  /** The profile to look for: the one asked for, else the project's, else that of its name. */
  String profileName(
      ProjectOptions options,
      @Nullable Text projectProfile,
      String projectName,
      Map<String, @Nullable Object> vars,
      ImmutableMap<String, String> environment) {
    if (options.profile().isPresent()) {
      return options.profile().get();
    }
    if (projectProfile == null) {
      return projectName;
    }
    return projectProfile.isTemplate()
        ? String.valueOf(renderer(environment, vars).render(projectProfile))
        : projectProfile.value();
  }

  private TargetConfig config(
      ProfileFinder.Found found, Renderer renderer, Workspace workspace, ProjectOptions options) {
    var name = found.spec().map(spec -> spec.name().value()).orElse(EMBEDDED_NAME);
    YamlMap settings;
    if (found.spec().isPresent()) {
      settings = found.spec().get().settings().rendered(renderer);
    } else {
      var at = SourceSpan.ofFile(workspace.projectFile());
      settings = (YamlMap) YamlValue.of(EMBEDDED, at);
      events.accept(
          new Event.Noted(
              Event.Level.INFO,
              "No profile `"
                  + found.profileName()
                  + "` found: building in the embedded database headrace.duckdb (target dev)"));
    }
    if (options.threads().isPresent()) {
      settings = withThreads(settings, options.threads().getAsInt());
    }
    return new TargetConfig(found.profileName(), name, settings, workspace.root());
  }

  private static YamlMap withThreads(YamlMap settings, int threads) {
    var entries = new ArrayList<>(settings.entries());
    entries.removeIf(entry -> entry.key().equals("threads"));
    var at = settings.at();
    entries.add(new YamlMap.Entry("threads", "threads", at, YamlValue.of((long) threads, at)));
    return new YamlMap(ImmutableList.copyOf(entries), at);
  }

  private Adapter adapter(TargetConfig config) {
    var type = config.settings().get("type").map(YamlValue::toTemplateValue).orElse(null);
    var names = adapters.stream().map(Adapter::type).toList();
    if (type == null) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.MISSING_KEY,
                  config.settings().at(),
                  "the target `" + config.name() + "` has no `type`")
              .withHint("the types are: " + String.join(", ", names)));
    }
    Optional<Adapter> adapter =
        adapters.stream().filter(each -> each.type().equals(type)).findFirst();
    return adapter.orElseThrow(() ->
        new ProjectException(
            Diagnostic.error(
                    Code.UNKNOWN_ADAPTER,
                    config.settings().get("type").map(YamlValue::at).orElse(null),
                    "there is no adapter for `type: " + type + "`")
                .withHint(
                    Suggestion.didYouMean(String.valueOf(type), names)
                        .orElse("the types are: " + String.join(", ", names)))));
  }

  private Renderer renderer(
      ImmutableMap<String, String> environment, Map<String, @Nullable Object> vars) {
    var scope = Scopes.profile(environment::get, vars, Recorder.NONE);
    return new YamlRenderer(engine, scope);
  }
}
