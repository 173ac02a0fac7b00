package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/** Writes values as YAML. */
final class YamlWriter {
  private YamlWriter() {}

  static String write(@Nullable Object value) {
    return Pending.pending(value);
  }
}
