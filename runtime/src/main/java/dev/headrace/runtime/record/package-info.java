/**
 * What happens during a command and who tells of it: events, and the sinks that turn them into
 * terminal lines, logs and artifacts. Uses the compiler only; start at {@link
 * dev.headrace.runtime.record.Event}.
 */
@NullMarked
package dev.headrace.runtime.record;

import org.jspecify.annotations.NullMarked;
