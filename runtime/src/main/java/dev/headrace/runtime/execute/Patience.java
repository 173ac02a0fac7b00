package dev.headrace.runtime.execute;

import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a database that was there a moment ago, such as a server being started again. */
final class Patience {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;
  private static final int TRIES = 12;

  private Patience() {}

  /**
   * A session, as soon as there is one; after half a minute what was said last.
   *
   * @param noLonger asked between two tries
   */
  static Session until(Supplier<Session> opener, BooleanSupplier noLonger) {
    var pause = FIRST_MILLIS;
    for (var left = TRIES; ; left--) {
      try {
        return opener.get();
      } catch (WarehouseException e) {
        if (left == 0
            || e.kind() != WarehouseException.Kind.CONNECTION
            || noLonger.getAsBoolean()) {
          throw e;
        }
      }
      sleep(pause);
      pause = Math.min(2 * pause, LONGEST_MILLIS);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }
}
