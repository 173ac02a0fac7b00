/**
 * What a command asks and what it is told: the Java face of every command. May use all of the
 * runtime but the command line; start at {@link dev.headrace.runtime.engine.Request}.
 */
@NullMarked
package dev.headrace.runtime.engine;

import org.jspecify.annotations.NullMarked;
