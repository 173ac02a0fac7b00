/**
 * The embedded DuckDB. The only package that may import its driver; start at {@link
 * dev.headrace.runtime.adapter.duckdb.DuckDbAdapter}.
 */
@NullMarked
package dev.headrace.runtime.adapter.duckdb;

import org.jspecify.annotations.NullMarked;
