package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
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
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.workspace.ProfileFinder;
import dev.headrace.runtime.workspace.Workspace;
import java.util.List;
import java.util.Map;
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
    return switch (debug.look()) {
      case PROFILES -> locate(debug.project());
      case CONNECTION -> {
        target(debug.project()).ifPresent(this::connect);
        yield new Answer.Checked(checks.build());
      }
      case ALL -> {
        checks.add(new Check("program", true, "Headrace " + invocation.version()));
        var file = workspace.root().resolve(workspace.projectFile());
        checks.add(new Check("project", true, file.toString()));
        target(debug.project()).ifPresent(this::connect);
        yield new Answer.Checked(checks.build());
      }
    };
  }

  private Answer locate(ProjectOptions options) {
    var head = head();
    var environment = workspace.environment(invocation.environment());
    var profile =
        targets().profileName(options, head.profile(), head.name(), vars(options), environment);
    var looked =
        new ProfileFinder(workspace, invocation.directory(), environment)
            .places(options.profilesDirectory()).stream()
                .map(place ->
                    new Answer.ProfilesFile(
                        place.file(),
                        place.profiles().isPresent(),
                        place.profiles().flatMap(file -> file.profile(profile)).isPresent()))
                .collect(ImmutableList.toImmutableList());
    var found =
        looked.stream()
            .filter(Answer.ProfilesFile::holdsProfile)
            .findFirst()
            .map(place -> place.file().getParent());
    return new Answer.Located(profile, found, looked);
  }

  /** What the project file says before it is evaluated. */
  private record Head(String name, @Nullable Text profile) {}

  private Head head() {
    var file = workspace.projectFile();
    var diagnostics = new Diagnostics();
    var parsed = Yaml.parse(file, workspace.text(file), diagnostics);
    diagnostics.throwIfErrors();
    var map = parsed instanceof YamlMap root ? root : null;
    var name = text(map, "name");
    return new Head(name == null ? "" : name.value(), text(map, "profile"));
  }

  private TargetFinder targets() {
    return new TargetFinder(adapters, new TemplateEngine(TemplateLimits.DEFAULT), events);
  }

  private static Map<String, @Nullable Object> vars(ProjectOptions options) {
    return CommandLineYaml.map(CommandLineYaml.VARS, options.vars());
  }

  private Optional<TargetFinder.Found> target(ProjectOptions options) {
    try {
      var head = head();
      var found =
          targets()
              .find(
                  workspace,
                  invocation.directory(),
                  options,
                  head.profile(),
                  head.name(),
                  vars(options),
                  workspace.environment(invocation.environment()));
      var target = found.connections().target();
      checks.add(new Check("profile", true, target.profileName() + ", target " + target.name()));
      return Optional.of(found);
    } catch (ProjectException fault) {
      fault.diagnostics().forEach(diagnostic -> fail("profile", diagnostic));
      return Optional.empty();
    }
  }

  private void connect(TargetFinder.Found found) {
    try (var connections = found.connections()) {
      connections.examine(
          () -> invocation.clock().instant(),
          finding -> checks.add(new Check(finding.what(), finding.ok(), finding.found())));
    } catch (ProjectException fault) {
      fault.diagnostics().forEach(diagnostic -> fail("connection", diagnostic));
    } catch (WarehouseException refused) {
      fail("connection", refused.diagnostic());
    }
  }

  private void fail(String what, Diagnostic diagnostic) {
    var hint = diagnostic.hint() == null ? "" : "\n       hint: " + diagnostic.hint();
    checks.add(new Check(what, false, diagnostic + hint));
  }

  private static @Nullable Text text(@Nullable YamlMap map, String key) {
    return map != null && map.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isNull()
        ? scalar.toText()
        : null;
  }
}
