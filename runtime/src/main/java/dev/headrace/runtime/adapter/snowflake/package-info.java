/**
 * Snowflake behind the adapter interface. Start at {@link
 * dev.headrace.runtime.adapter.snowflake.SnowflakeAdapter}.
 */
@NullMarked
package dev.headrace.runtime.adapter.snowflake;

import org.jspecify.annotations.NullMarked;
