package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells several sinks of each event, each sink one event at a time. What one thread tells, every
 * sink hears in that order; a sink that writes a file does not keep others from hearing. What is
 * wrong is said once, however often a template is evaluated.
 */
public final class Events implements EventSink {
  private final ImmutableList<EventSink> sinks;
  private final Set<Diagnostic> said = ConcurrentHashMap.newKeySet();

  private Events(ImmutableList<EventSink> sinks) {
    this.sinks = sinks;
  }

  public static Events fanOut(List<? extends EventSink> sinks) {
    return new Events(ImmutableList.copyOf(sinks));
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.DiagnosticReported reported && !said.add(reported.diagnostic())) {
      return;
    }
    for (var sink : sinks) {
      synchronized (sink) {
        sink.accept(event);
      }
    }
  }
}
