/**
 * What can be added to the program, and what comes with it. Start at {@link
 * dev.headrace.runtime.plugin.Plugin}.
 */
@NullMarked
package dev.headrace.runtime.plugin;

import org.jspecify.annotations.NullMarked;
