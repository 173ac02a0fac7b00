/**
 * Doing independent pieces of work at the same time. Stands on nothing and makes no thread: who
 * does the work is given from outside; start at {@link dev.headrace.compiler.parallel.Workers}.
 */
@NullMarked
package dev.headrace.compiler.parallel;

import org.jspecify.annotations.NullMarked;
