/** The command line, run in this process. */
@NullMarked
package dev.headrace.runtime.cli;

import org.jspecify.annotations.NullMarked;
