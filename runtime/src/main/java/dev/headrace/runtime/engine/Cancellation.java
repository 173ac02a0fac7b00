package dev.headrace.runtime.engine;

import org.jspecify.annotations.Nullable;

/** Ends what runs, also when it begins only after the wish to end it. Safe for several threads. */
final class Cancellation {
  private @Nullable Runnable canceller;
  private boolean wanted;

  /** Takes what ends the work now under way; it is called at once if the end is wanted already. */
  void begin(Runnable canceller) {
    synchronized (this) {
      this.canceller = canceller;
      if (!wanted) {
        return;
      }
    }
    canceller.run();
  }

  /** Whether there is work under way that now ends. */
  boolean cancel() {
    Runnable current;
    synchronized (this) {
      wanted = true;
      current = canceller;
    }
    if (current != null) {
      current.run();
    }
    return current != null;
  }
}
