package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** Reads it. */
final class PropertiesReader {
  PropertiesReader(String file, ProjectKind kind, Diagnostics diagnostics) {}

  PropertiesFile read(YamlValue value) {
    return Pending.pending(value, Optional.empty());
  }
}
