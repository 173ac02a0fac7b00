package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.engine.Answer.Check;
import dev.headrace.runtime.execute.Timezones;
import dev.headrace.runtime.execute.Warehouse;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at what a command needs, one thing after the other, and says how each stands. */
final class DebugCommand {
  private final Invocation invocation;
  private final Workspace workspace;
  private final List<Adapter> adapters;
  private final EventSink events;
  private final ImmutableList.Builder<Check> checks = ImmutableList.builder();

  DebugCommand(
      Invocation invocation, Workspace workspace, List<Adapter> adapters, EventSink events) {
    this.invocation = invocation;
    this.workspace = workspace;
    this.adapters = adapters;
    this.events = events;
  }

  Answer run(Request.Debug debug) {
    checks.add(new Check("program", true, "Headrace " + invocation.version()));
    checks.add(
        new Check("project", true, workspace.root().resolve(workspace.projectFile()).toString()));
    target(debug).ifPresent(this::connect);
    return new Answer.Checked(checks.build());
  }

  private Optional<TargetFinder.Found> target(Request.Debug debug) {
    try {
      var file = workspace.projectFile();
      var diagnostics = new Diagnostics();
      var parsed = Yaml.parse(file, workspace.text(file), diagnostics);
      diagnostics.throwIfErrors();
      var name = text(parsed instanceof YamlMap map ? map : null, "name");
      var profile = text(parsed instanceof YamlMap map ? map : null, "profile");
      ImmutableMap<String, String> environment = workspace.environment(invocation.environment());
      var found =
          new TargetFinder(adapters, new TemplateEngine(TemplateLimits.DEFAULT), events)
              .find(
                  workspace,
                  invocation.directory(),
                  debug.project(),
                  profile,
                  name == null ? "" : name.value(),
                  CommandLineYaml.map("--vars", debug.project().vars()),
                  environment);
      var target = found.connections().target();
      checks.add(new Check("profile", true, target.profileName() + ", target " + target.name()));
      return Optional.of(found);
    } catch (ProjectException fault) {
      for (Diagnostic diagnostic : fault.diagnostics()) {
        checks.add(new Check("profile", false, diagnostic.toString()));
      }
      return Optional.empty();
    }
  }

  private void connect(TargetFinder.Found found) {
    var address = found.adapter().type() + " " + found.connections().address();
    try (var warehouse =
        new Warehouse(
            found.adapter(), found.connections(), Timezones.NONE, events, invocation.clock())) {
      warehouse.query("select 1");
      checks.add(new Check("connection", true, address));
    } catch (ProjectException | WarehouseException failure) {
      checks.add(new Check("connection", false, address + ": " + failure.getMessage()));
    }
  }

  private static @Nullable Text text(@Nullable YamlMap map, String key) {
    return map != null && map.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isNull()
        ? scalar.toText()
        : null;
  }
}
