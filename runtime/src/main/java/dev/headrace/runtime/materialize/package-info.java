/**
 * Plans the statements that turn a query into a relation. Runs nothing; start at {@link
 * dev.headrace.runtime.materialize.Materialization}.
 */
@NullMarked
package dev.headrace.runtime.materialize;

import org.jspecify.annotations.NullMarked;
