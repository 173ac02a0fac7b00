package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Tells several sinks of each event, in order and one event at a time. */
public final class Events implements EventSink {
  private final ImmutableList<EventSink> sinks;

  private Events(ImmutableList<EventSink> sinks) {
    this.sinks = sinks;
  }

  public static Events fanOut(List<? extends EventSink> sinks) {
    return new Events(ImmutableList.copyOf(sinks));
  }

  @Override
  public synchronized void accept(Event event) {
    sinks.forEach(sink -> sink.accept(event));
  }
}
