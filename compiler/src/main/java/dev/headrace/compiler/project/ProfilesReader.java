package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;
import java.util.Optional;

/** Reads it. */
final class ProfilesReader {
  ProfilesReader(String file, Diagnostics diagnostics) {}

  Profiles read(YamlValue value) {
    return Pending.pending(value, Optional.empty());
  }
}
