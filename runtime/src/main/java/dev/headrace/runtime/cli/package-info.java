/** The terminal: the only way in from a command line. Start at {@code Main}. */
@NullMarked
package dev.headrace.runtime.cli;

import org.jspecify.annotations.NullMarked;
