package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Diagnostics;
import org.jspecify.annotations.Nullable;

/** Reads and writes YAML 1.1, the version dbt reads. */
public final class Yaml {
  private Yaml() {}

  /**
   * Reads a file's only document; an empty one is a null scalar.
   *
   * @param file what positions name
   * @param diagnostics is told of everything wrong; what could be read is returned all the same
   */
  public static YamlValue parse(String file, String text, Diagnostics diagnostics) {
    var unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
    return FastYaml.parse(file, unmarked)
        .orElseGet(() -> SlowYaml.parse(file, unmarked, diagnostics));
  }

  /**
   * Reads YAML that stands on the command line or in a template.
   *
   * @param name what positions name, for example {@code --vars}
   */
  public static YamlValue parseInline(String name, String text, Diagnostics diagnostics) {
    return parse(name, text, diagnostics);
  }

  /** Block style, keys in the order given, ended with a line feed. */
  public static String write(@Nullable Object value) {
    return YamlWriter.write(value);
  }
}
