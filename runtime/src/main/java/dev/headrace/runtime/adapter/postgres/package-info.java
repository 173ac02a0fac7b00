/**
 * Postgres behind the adapter interface, through its own driver. Start at {@link
 * dev.headrace.runtime.adapter.postgres.PostgresAdapter}.
 */
@NullMarked
package dev.headrace.runtime.adapter.postgres;

import org.jspecify.annotations.NullMarked;
