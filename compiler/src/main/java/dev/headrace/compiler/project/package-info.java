/**
 * What a project's YAML says, as typed values that keep their positions. The only package that
 * knows SnakeYAML; uses {@code diagnostic} and {@code node}; start at {@link
 * dev.headrace.compiler.project.ProjectFile} and {@link
 * dev.headrace.compiler.project.PropertiesFile}.
 */
@NullMarked
package dev.headrace.compiler.project;

import org.jspecify.annotations.NullMarked;
