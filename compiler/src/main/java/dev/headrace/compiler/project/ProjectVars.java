package dev.headrace.compiler.project;

import java.util.Optional;

/**
 * The variables of a project file.
 *
 * @param all as written: variables, and per package a map of variables
 */
public record ProjectVars(YamlMap all) {
  /** The value a package sees: its own first, then the one for all. */
  public Optional<YamlValue> lookup(String packageName, String name) {
    if (all.get(packageName).orElse(null) instanceof YamlMap own && own.get(name).isPresent()) {
      return own.get(name);
    }
    return all.get(name);
  }
}
