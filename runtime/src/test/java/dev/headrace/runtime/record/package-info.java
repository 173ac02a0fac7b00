/** What is told of a command, compared with golden files and published schemas. */
@NullMarked
package dev.headrace.runtime.record;

import org.jspecify.annotations.NullMarked;
