/**
 * Jinja's filters and tests, dbt's, and those of Pebble that Jinja has not. Uses {@code value};
 * start at {@link dev.headrace.compiler.template.filter.Filter}.
 */
@NullMarked
package dev.headrace.compiler.template.filter;

import org.jspecify.annotations.NullMarked;
