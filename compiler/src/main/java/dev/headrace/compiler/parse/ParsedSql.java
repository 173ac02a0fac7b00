package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;

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

  public boolean isBlank() {
    return file.text().isBlank();
  }
}
