package dev.headrace.compiler.context;

import dev.headrace.compiler.template.Macro;

/**
 * A macro and the package it belongs to.
 *
 * @param packageName {@code dbt} for those that come with the program
 * @param path the file's path relative to its package
 */
public record MacroEntry(String packageName, Macro macro, String path) {
  /** {@code macro.package.name}. */
  public String id() {
    return "macro." + packageName + "." + macro.name();
  }

  public String name() {
    return macro.name();
  }
}
