package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Tells several sinks of each event, each sink one event at a time. What one thread tells, every
 * sink hears in that order; a sink that writes a file does not keep others from hearing.
 */
public final class Events implements EventSink {
  private final ImmutableList<EventSink> sinks;

  private Events(ImmutableList<EventSink> sinks) {
    this.sinks = sinks;
  }

  public static Events fanOut(List<? extends EventSink> sinks) {
    return new Events(ImmutableList.copyOf(sinks));
  }

  @Override
  public void accept(Event event) {
    for (var sink : sinks) {
      synchronized (sink) {
        sink.accept(event);
      }
    }
  }
}
