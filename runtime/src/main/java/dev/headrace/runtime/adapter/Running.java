package dev.headrace.runtime.adapter;

import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a session runs at the moment, for another thread may end it.
 *
 * @param <S> what has to be told to end
 */
public final class Running<S> {
  private @Nullable S now;
  private boolean cancelled;

  /** Begins something, unless the session was cancelled. */
  public synchronized void start(S begun) {
    if (cancelled) {
      throw WarehouseException.of(Kind.CANCELLED, "the statement was cancelled", null);
    }
    now = begun;
  }

  public synchronized void finish() {
    now = null;
  }

  /** Whether what was ended was ended from here. */
  public synchronized boolean isCancelled() {
    return cancelled;
  }

  /** Ends what runs now, if something does, and refuses all that comes after. */
  public synchronized void cancel(Consumer<S> ending) {
    cancelled = true;
    if (now != null) {
      ending.accept(now);
    }
  }
}
