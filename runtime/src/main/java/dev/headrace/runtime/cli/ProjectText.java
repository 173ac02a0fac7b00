package dev.headrace.runtime.cli;

import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of the project's files, for excerpts; the folder is learnt from the events. */
final class ProjectText implements EventSink {
  private volatile Path folder;

  /**
   * @param folder where the project is looked for
   */
  ProjectText(Path folder) {
    this.folder = nearestProject(folder);
  }

  private static Path nearestProject(Path start) {
    for (var folder = start; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("headrace.yml"))
          || Files.exists(folder.resolve("dbt_project.yml"))) {
        return folder;
      }
    }
    return start;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.ProjectOpened opened) {
      folder = opened.folder();
    }
  }

  /** A file's text by its path relative to the project; nothing if it cannot be read as text. */
  Optional<String> of(String path) {
    try {
      var file = folder.resolve(path);
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException | InvalidPathException noExcerpt) {
      return Optional.empty();
    }
  }
}
