/**
 * The project on disk: finding, reading and caching its files. May use the compiler's {@code
 * project} and {@code parse}; start at {@link dev.headrace.runtime.workspace.Workspace}.
 */
@NullMarked
package dev.headrace.runtime.workspace;

import org.jspecify.annotations.NullMarked;
