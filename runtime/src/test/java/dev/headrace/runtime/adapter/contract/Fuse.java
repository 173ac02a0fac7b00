package dev.headrace.runtime.adapter.contract;

import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Cuts the connection at the n-th thing that is asked of any session, once. */
final class Fuse {
  /** When the connection is cut. */
  enum Moment {
    /** The question never arrives. */
    BEFORE,
    /** It was answered, but the answer is lost. */
    AFTER
  }

  private final int number;
  private final Moment moment;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param number from 1
   */
  Fuse(int number, Moment moment) {
    this.number = number;
    this.moment = moment;
  }

  /** Whether there were as many questions, so that the connection was cut. */
  boolean isBlown() {
    return asked.get() >= number;
  }

  <T> T pass(Session session, Runnable lost, Supplier<T> work) {
    if (asked.incrementAndGet() != number) {
      return work.get();
    }
    if (moment == Moment.AFTER) {
      var unused = work.get();
    }
    lost.run();
    session.close();
    throw WarehouseException.of(
        WarehouseException.Kind.CONNECTION, "the connection was cut by the test", null);
  }
}
