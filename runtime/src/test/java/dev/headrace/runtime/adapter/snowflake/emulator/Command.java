package dev.headrace.runtime.adapter.snowflake.emulator;

import java.util.Optional;

/** A family of statements. */
interface Command {
  /**
   * Runs the statement if it is one of the family's.
   *
   * @param statement at its beginning
   */
  Optional<Outcome> run(Tokens statement, EmulatedSession session);
}
