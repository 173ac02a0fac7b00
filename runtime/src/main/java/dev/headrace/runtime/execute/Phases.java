package dev.headrace.runtime.execute;

import dev.headrace.compiler.context.QueryResult;
import dev.headrace.runtime.adapter.WarehouseException;

/**
 * Takes a change through its phases in the step's own session: prepare, apply, audit, publish,
 * after. Others see the old state until the commit and the new one from then on.
 */
final class Phases {
  private final Audit audit;

  Phases(Audit audit) {
    this.audit = audit;
  }

  StepOutcome run(Change change, WarehouseSession session) {
    var applied = untilCommit(change, session);
    change.clean();
    return change.after(applied);
  }

  private QueryResult.Response untilCommit(Change change, WarehouseSession session) {
    try {
      session.prepare(change::prepare);
      return Transaction.orRollback(
          session,
          () -> {
            session.begin();
            var applied = change.apply();
            audit.look(change.node(), session);
            change.publish();
            session.commit();
            return applied;
          });
    } catch (RuntimeException | Error e) {
      cleanAfter(change, session, e);
      throw e;
    }
  }

  private static void cleanAfter(Change change, WarehouseSession session, Throwable failure) {
    if (session.isLost()) {
      return; // with the session went what was its own
    }
    try {
      change.clean();
    } catch (WarehouseException e) {
      failure.addSuppressed(e);
    }
  }
}
