package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;

/** How a lock file is written. */
final class LockFileFormat {
  private LockFileFormat() {}

  static LockFile read(YamlValue value, Diagnostics diagnostics) {
    return Pending.pending(value, diagnostics);
  }

  static String write(LockFile lock) {
    return Pending.pending(lock);
  }
}
