package dev.headrace.runtime.execute;

import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The sessions of a run's workers: as many as work at the same time, or as the database allows.
 * Safe for use by many threads.
 */
final class SessionPool implements AutoCloseable {
  private final Warehouse warehouse;
  private final EventSink events;

  /** Guarded by this. */
  private final Deque<WarehouseSession> idle = new ArrayDeque<>();

  private final List<WarehouseSession> all = new ArrayList<>();
  private int opening;
  private boolean limited;

  SessionPool(Warehouse warehouse, EventSink events) {
    this.warehouse = warehouse;
    this.events = events;
  }

  /** Does a piece of work with a session that is nobody else's meanwhile. */
  <T> T with(Function<WarehouseSession, T> work) {
    var session = take();
    try {
      return work.apply(session);
    } finally {
      give(session);
    }
  }

  private WarehouseSession take() {
    while (true) {
      var waiting = idleOrEmpty();
      if (waiting.isPresent()) {
        return waiting.get();
      }
      try {
        return opened(warehouse.open());
      } catch (WarehouseException e) {
        refused(e);
      }
    }
  }

  /** An idle session; empty when the caller is to open another. */
  private synchronized Optional<WarehouseSession> idleOrEmpty() {
    waitUntil(() -> !limited || !idle.isEmpty());
    var found = Optional.ofNullable(idle.poll());
    opening += found.isEmpty() ? 1 : 0;
    return found;
  }

  private synchronized WarehouseSession opened(WarehouseSession session) {
    opening--;
    all.add(session);
    notifyAll();
    return session;
  }

  /** With one session everything can be done, only later. */
  private synchronized void refused(WarehouseException refusal) {
    opening--;
    notifyAll();
    waitUntil(() -> !all.isEmpty() || opening == 0);
    if (all.isEmpty()) {
      throw refusal;
    }
    if (!limited) {
      limited = true;
      events.accept(
          new Event.Noted(
              Event.Level.WARN,
              "the database takes no more sessions, so that fewer nodes run at the same time: "
                  + refusal.diagnostic().message()));
    }
  }

  private synchronized void waitUntil(BooleanSupplier condition) {
    try {
      while (!condition.getAsBoolean()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a session", e);
    }
  }

  private synchronized void give(WarehouseSession session) {
    idle.push(session);
    notifyAll();
  }

  /** Ends the statements that run now. From any thread. */
  synchronized void cancel() {
    all.forEach(WarehouseSession::cancel);
  }

  @Override
  public synchronized void close() {
    all.forEach(warehouse::close);
    all.clear();
    idle.clear();
  }
}
