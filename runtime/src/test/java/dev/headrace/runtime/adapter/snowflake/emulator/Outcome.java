package dev.headrace.runtime.adapter.snowflake.emulator;

/** What a statement comes to. */
sealed interface Outcome permits Rows, Transfer {
  StatementType type();
}
