package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** Reads it. */
final class PackagesFileReader {
  PackagesFileReader(String file, ProjectKind kind, Diagnostics diagnostics) {}

  PackagesFile read(YamlValue value) {
    return Pending.pending(value, Optional.empty());
  }
}
