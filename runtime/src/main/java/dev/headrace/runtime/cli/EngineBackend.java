package dev.headrace.runtime.cli;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.engine.Answer;
import dev.headrace.runtime.engine.Engine;
import dev.headrace.runtime.engine.Invocation;
import dev.headrace.runtime.engine.Request;
import dev.headrace.runtime.plugin.BuiltIns;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.util.Optional;

/** The engine, with the parts that come with the program. */
record EngineBackend(Engine engine) implements Backend {
  static Backend open(Invocation invocation, EventSink events) {
    var builtIns =
        BuiltIns.of(
            invocation.installation(),
            invocation.environment(),
            line -> events.accept(new Event.Noted(Event.Level.INFO, line)));
    return new EngineBackend(new Engine(invocation, events, ImmutableList.of(builtIns)));
  }

  @Override
  public Answer answer(Request request) {
    return engine.answer(request);
  }

  @Override
  public Optional<String> textOf(String file) {
    return engine.textOf(file);
  }

  @Override
  public boolean cancel() {
    return engine.cancel();
  }
}
