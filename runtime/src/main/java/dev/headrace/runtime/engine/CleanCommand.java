package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Deletes the folders the project file lists under {@code clean-targets}. */
final class CleanCommand {
  private final Workspace workspace;
  private final EventSink events;

  CleanCommand(Workspace workspace, EventSink events) {
    this.workspace = workspace;
    this.events = events;
  }

  Answer run() {
    var diagnostics = new Diagnostics();
    var file = workspace.projectFile();
    var project =
        ProjectFile.read(file, workspace.text(file), workspace.kind(), Renderer.NONE, diagnostics);
    diagnostics.throwIfErrors();
    var deleted = ImmutableList.<Path>builder();
    for (var target : project.orElseThrow().cleanTargets()) {
      var folder = workspace.root().resolve(target).normalize();
      refuseOutside(folder, target);
      if (Files.exists(folder)) {
        delete(folder);
        deleted.add(folder);
        events.accept(new Event.Noted(Event.Level.INFO, "Deleted " + target));
      }
    }
    return new Answer.Touched(deleted.build());
  }

  private void refuseOutside(Path folder, String target) {
    if (!folder.startsWith(workspace.root()) || folder.equals(workspace.root())) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.INVALID_VALUE,
                  SourceSpan.ofFile(workspace.projectFile()),
                  "`" + target + "` under `clean-targets` is not a folder inside the project")
              .withHint("nothing was deleted from it"));
    }
  }

  private static void delete(Path folder) {
    try {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
