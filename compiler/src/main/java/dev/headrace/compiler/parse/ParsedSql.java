package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.project.ConfigLayer;

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

  /** What its {@code config(...)} calls say, in order. */
  public ImmutableList<ConfigLayer> configs() {
    return evaluation.configs().stream()
        .map(layer -> layer.writtenIn(file.path(), file.text()))
        .collect(ImmutableList.toImmutableList());
  }

  public boolean isBlank() {
    return file.text().isBlank();
  }
}
