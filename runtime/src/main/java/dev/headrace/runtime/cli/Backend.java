package dev.headrace.runtime.cli;

import dev.headrace.runtime.engine.Answer;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.engine.Request;
import dev.headrace.runtime.record.EventSink;

/** Answers what commands ask; in the program the engine does. */
interface Backend {
  Answer answer(Request request);

  /** Ends what runs, as soon as can be. From any thread. */
  void cancel();

  /** Makes one for an invocation. */
  @FunctionalInterface
  interface Factory {
    Backend open(Invocation invocation, EventSink events);
  }
}
