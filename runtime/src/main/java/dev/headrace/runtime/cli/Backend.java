package dev.headrace.runtime.cli;

import dev.headrace.runtime.engine.Answer;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.engine.Request;
import dev.headrace.runtime.record.EventSink;
import java.util.Optional;

/** Answers what commands ask; in the program the engine does. */
interface Backend {
  Answer answer(Request request);

  /** The text of a file of the project as it was read, for excerpts. */
  Optional<String> textOf(String file);

  /** Ends what runs, as soon as can be; whether anything does. From any thread. */
  boolean cancel();

  /** Makes one for an invocation. */
  @FunctionalInterface
  interface Factory {
    Backend open(Invocation invocation, EventSink events);
  }
}
