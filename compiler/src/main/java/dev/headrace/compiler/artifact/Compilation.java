package dev.headrace.compiler.artifact;

/**
 * What compiling added to a node.
 *
 * @param code its SQL
 * @param path where that is written, relative to the project's folder
 */
public record Compilation(String code, String path) {}
