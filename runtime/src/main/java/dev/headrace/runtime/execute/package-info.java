/**
 * Runs selected nodes against a target: one scheduler makes the threads, one runner does each node,
 * events say what happens. Start at {@link dev.headrace.runtime.execute.Execution}.
 */
@NullMarked
package dev.headrace.runtime.execute;

import org.jspecify.annotations.NullMarked;
