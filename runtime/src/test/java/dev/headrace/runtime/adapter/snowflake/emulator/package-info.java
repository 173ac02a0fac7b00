/**
 * Snowflake's REST protocol over an embedded DuckDB, for the real driver to talk to in tests: it
 * proves the conversation, not the dialect. Start at {@link
 * dev.headrace.runtime.adapter.snowflake.emulator.SnowflakeEmulator}; the SQL goes from {@code
 * Commands} through {@code Translation} to {@code Transaction}.
 */
@NullMarked
package dev.headrace.runtime.adapter.snowflake.emulator;

import org.jspecify.annotations.NullMarked;
