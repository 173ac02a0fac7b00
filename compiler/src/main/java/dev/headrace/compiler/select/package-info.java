/**
 * Which nodes a command means: selection expressions and what they match. Uses {@code node}, {@code
 * graph} and {@code diagnostic}; start at {@link dev.headrace.compiler.select.Selector}.
 */
@NullMarked
package dev.headrace.compiler.select;

import org.jspecify.annotations.NullMarked;
