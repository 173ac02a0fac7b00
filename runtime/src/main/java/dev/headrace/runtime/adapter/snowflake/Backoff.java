package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;

/** The pause before something is tried again, each twice as long as the one before. */
final class Backoff {
  private static final long FIRST_MILLIS = 500;
  private static final long LONGEST_MILLIS = 16_000;

  private Backoff() {}

  /**
   * Waits.
   *
   * @param attempt which one failed, from 0
   */
  static void await(int attempt) {
    try {
      Thread.sleep(Math.min(FIRST_MILLIS << Math.min(attempt, 10), LONGEST_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WarehouseException.of(Kind.CANCELLED, "interrupted before another try", e);
    }
  }
}
