/**
 * What templates can reach: the names of each phase, the macros, and the doors to the database and
 * to other nodes. Uses {@code template}, {@code node}, {@code sql}, {@code json}, {@code project};
 * start at {@link dev.headrace.compiler.context.Scopes}.
 */
@NullMarked
package dev.headrace.compiler.context;

import org.jspecify.annotations.NullMarked;
