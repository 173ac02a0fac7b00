/**
 * Packages: which versions suit everyone, fetching and installing them. Uses the compiler's {@code
 * project} and {@code json}; start at {@link dev.headrace.runtime.deps.Deps}.
 */
@NullMarked
package dev.headrace.runtime.deps;

import org.jspecify.annotations.NullMarked;
