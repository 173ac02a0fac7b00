package dev.headrace.runtime.adapter.snowflake.emulator;

import java.util.Optional;
import java.util.function.Predicate;

/** {@code select system$cancel_query('..')}. */
record CancelQuery(Predicate<String> cancel) implements Command {
  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("SELECT", "SYSTEM$CANCEL_QUERY", "(")) {
      return Optional.empty();
    }
    var id = statement.textToken();
    return Optional.of(
        Rows.status(
            StatementType.SELECT,
            cancel.test(id)
                ? "query [%s] terminated.".formatted(id)
                : "Identified SQL statement is not currently executing."));
  }
}
