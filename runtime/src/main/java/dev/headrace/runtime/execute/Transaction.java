package dev.headrace.runtime.execute;

import dev.headrace.runtime.adapter.WarehouseException;
import java.util.function.Supplier;

/** Sees that a session is left without an open transaction, whatever happens. */
final class Transaction {
  private Transaction() {}

  /** Work in which a transaction may begin; what it leaves open is committed, or undone. */
  static <T> T orRollback(WarehouseSession session, Supplier<T> work) {
    try {
      var result = work.get();
      if (session.inTransaction()) {
        session.commit();
      }
      return result;
    } catch (RuntimeException | Error e) {
      rollback(session, e);
      throw e;
    }
  }

  /** Work that gives nothing. */
  static void orRollback(WarehouseSession session, Runnable work) {
    orRollback(
        session,
        () -> {
          work.run();
          return true;
        });
  }

  private static void rollback(WarehouseSession session, Throwable because) {
    try {
      session.rollback();
    } catch (WarehouseException e) {
      because.addSuppressed(e);
    }
  }
}
