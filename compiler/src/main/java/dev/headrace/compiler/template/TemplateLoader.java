package dev.headrace.compiler.template;

import java.util.Optional;

/** Finds the templates that {@code include}, {@code import} and {@code extends} name. */
@FunctionalInterface
public interface TemplateLoader {
  /** Knows no template. */
  TemplateLoader NONE = (name, from) -> Optional.empty();

  /**
   * The template of that name, if there is one.
   *
   * @param name as written in the tag
   * @param from the file of the tag
   */
  Optional<TemplateSource> load(String name, String from);
}
