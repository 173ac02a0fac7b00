/**
 * A project's files become specifications with positions: each template evaluated once, each
 * properties file read. May use {@code project}, {@code template}, {@code context}; start at {@link
 * dev.headrace.compiler.parse.ProjectParser}.
 */
@NullMarked
package dev.headrace.compiler.parse;

import org.jspecify.annotations.NullMarked;
