package dev.headrace.runtime.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A note beside a manifest that says of which project it is, for then all of it but its times and
 * ids can be used again.
 */
final class KeptManifest {
  private final Path manifest;
  private final Path note;
  private final String project;

  /**
   * @param project differs for projects whose manifests differ
   */
  KeptManifest(Path manifest, String project) {
    this.manifest = manifest;
    this.note = manifest.resolveSibling("manifest.note");
    this.project = project;
  }

  /** Whether the manifest is there, of that project, and as it was when the note was made. */
  boolean isThere() {
    try {
      return Files.exists(note) && Files.readString(note).equals(text());
    } catch (IOException missing) {
      return false;
    }
  }

  /** Notes that the manifest is of that project. */
  void make() {
    try {
      ArtifactFile.writeText(note, text());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String text() throws IOException {
    return project + " " + Files.getLastModifiedTime(manifest) + " " + Files.size(manifest) + "\n";
  }
}
