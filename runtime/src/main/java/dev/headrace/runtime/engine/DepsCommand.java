package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateLimits;
import dev.headrace.runtime.deps.Deps;
import dev.headrace.runtime.deps.DepsSettings;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.workspace.PackagesFolder;
import dev.headrace.runtime.workspace.Workspace;
import java.nio.file.Path;

/** Installs the packages the project asks for. */
final class DepsCommand {
  private final Invocation invocation;
  private final Workspace workspace;
  private final EventSink events;

  DepsCommand(Invocation invocation, Workspace workspace, EventSink events) {
    this.invocation = invocation;
    this.workspace = workspace;
    this.events = events;
  }

  Answer run(Request.Deps request) {
    var diagnostics = new Diagnostics();
    var project = project(diagnostics);
    var environment = workspace.environment(invocation.environment());
    var packages =
        new PackagesFolder(
            workspace,
            project,
            environment,
            new TemplateEngine(TemplateLimits.DEFAULT),
            diagnostics);
    var asked = packages.asked();
    diagnostics.throwIfErrors();
    if (asked.isEmpty()) {
      note("The project asks for no packages");
      return new Answer.Touched(ImmutableList.of());
    }
    var settings = DepsSettings.of(environment, invocation.directory());
    var folder = workspace.root().resolve(project.packagesInstallPath()).normalize();
    new Deps(settings, packages.renderer(), this::note)
        .install(
            new Deps.Order(
                workspace.root(),
                project.name().value(),
                asked.get(),
                folder,
                request.upgrade(),
                request.lockOnly()));
    Path lock = workspace.root().resolve(Deps.LOCK_FILE);
    return new Answer.Touched(
        request.lockOnly() ? ImmutableList.of(lock) : ImmutableList.of(folder, lock));
  }

  /** Name and folders; templates in it wait for other commands, which need their values. */
  private ProjectFile project(Diagnostics diagnostics) {
    var file = workspace.projectFile();
    var project =
        ProjectFile.read(file, workspace.text(file), workspace.kind(), Renderer.NONE, diagnostics);
    diagnostics.throwIfErrors();
    return project.orElseThrow();
  }

  private void note(String text) {
    events.accept(new Event.Noted(Event.Level.INFO, text));
  }
}
