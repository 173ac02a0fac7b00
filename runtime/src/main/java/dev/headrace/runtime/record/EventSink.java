package dev.headrace.runtime.record;

/** Someone who is told what happens. Called from any thread, one call at a time. */
@FunctionalInterface
public interface EventSink {
  void accept(Event event);
}
