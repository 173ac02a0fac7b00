package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** Reads it. */
final class ProjectFileReader {
  ProjectFileReader(String file, ProjectKind kind, Renderer renderer, Diagnostics diagnostics) {}

  Optional<ProjectFile> read(YamlValue value) {
    return Pending.pending(value, Optional.empty());
  }
}
