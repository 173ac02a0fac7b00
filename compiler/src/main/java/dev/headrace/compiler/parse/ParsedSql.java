package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.TemplateSource;

/**
 * A templated file of a package, evaluated once.
 *
 * @param packageName the package it belongs to
 * @param name the file's name without endings
 * @param folders the folders between the resource path and the file
 * @param path relative to its resource path
 * @param originalFilePath relative to its package
 */
public record ParsedSql(
    String packageName,
    String name,
    ImmutableList<String> folders,
    String path,
    String originalFilePath,
    TextFile file,
    Evaluation evaluation) {

  /** The text as the template engine takes it; the file's ending says which syntax. */
  public TemplateSource template() {
    return template(file);
  }

  static TemplateSource template(TextFile file) {
    return file.hasExtension(".peb")
        ? TemplateSource.pebble(file.path(), file.text())
        : TemplateSource.jinja(file.path(), file.text());
  }

  public boolean isBlank() {
    return file.text().isBlank();
  }
}
