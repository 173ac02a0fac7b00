package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.runtime.record.NodeResult;

/** Does what a run does with each node. Safe for use by many threads. */
interface NodeWorker {
  NodeResult run(Node node, WarehouseSession session, String thread);

  /** An operation of the project; {@code results} is what is done so far. */
  NodeResult run(
      Operation operation,
      ImmutableList<NodeResult> results,
      WarehouseSession session,
      String thread);
}
