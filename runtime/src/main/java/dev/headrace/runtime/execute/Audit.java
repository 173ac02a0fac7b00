package dev.headrace.runtime.execute;

import dev.headrace.compiler.node.Node;

/** Looks at what a step has made while only the step's own session sees it. */
interface Audit {
  /** Tests run after the commit. */
  Audit NONE = (node, session) -> {};

  /** What is thrown here undoes the step. */
  void look(Node node, WarehouseSession session);
}
