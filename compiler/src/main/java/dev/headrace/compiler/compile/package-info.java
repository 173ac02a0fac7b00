/**
 * A resolved node becomes the SQL to run. May use {@code context}, {@code template}, {@code graph};
 * start at {@link dev.headrace.compiler.compile.CompiledNode}.
 */
@NullMarked
package dev.headrace.compiler.compile;

import org.jspecify.annotations.NullMarked;
