/** What is measured: pieces of the compiler by JMH, and DuckDB alone beside whole commands. */
@NullMarked
package dev.headrace.benchmarks;

import org.jspecify.annotations.NullMarked;
