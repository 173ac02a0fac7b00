package dev.headrace.runtime.execute;

import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.node.Node;

/**
 * A node's relation on its way to a new state. Each phase is called once, in the order written
 * here, by one thread and in one session; {@link Phases} begins the transaction and commits it.
 */
interface Change {
  Node node();

  /** Before the transaction: what may take long and is seen by nobody. */
  void prepare();

  /** In the transaction: makes the new state, which only this session sees. */
  QueryResult.Response apply();

  /** In the transaction, after the audit: what belongs to the new state; the commit follows. */
  void publish();

  /** Removes what the work alone needed; also after a failure. */
  void clean();

  /**
   * The new state stands, whatever happens here.
   *
   * @param applied what {@link #apply} gave
   */
  StepOutcome after(QueryResult.Response applied);
}
