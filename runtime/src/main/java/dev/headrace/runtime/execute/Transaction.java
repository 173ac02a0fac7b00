package dev.headrace.runtime.execute;

import dev.headrace.runtime.adapter.WarehouseException;

/** Sees that a session is left without an open transaction, whatever happens. */
final class Transaction {
  private Transaction() {}

  /** Work that ends its own transaction when it succeeds; when it fails all of it is undone. */
  static void orRollback(WarehouseSession session, Runnable work) {
    try {
      work.run();
      if (session.inTransaction()) {
        session.commit();
      }
    } catch (RuntimeException | Error e) {
      rollback(session, e);
      throw e;
    }
  }

  private static void rollback(WarehouseSession session, Throwable because) {
    try {
      session.rollback();
    } catch (WarehouseException e) {
      because.addSuppressed(e);
    }
  }
}
