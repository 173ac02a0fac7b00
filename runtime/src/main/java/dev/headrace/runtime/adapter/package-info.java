/**
 * What the runtime asks of a database engine, as values: targets, sessions, the catalogue, errors.
 * JDBC stays below this package; start at {@link dev.headrace.runtime.adapter.Adapter}.
 */
@NullMarked
package dev.headrace.runtime.adapter;

import org.jspecify.annotations.NullMarked;
