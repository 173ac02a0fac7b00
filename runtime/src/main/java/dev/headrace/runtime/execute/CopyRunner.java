package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.NodeResult;
import java.util.Optional;

/** Copies a node's relation from one target to the other. Safe for use by many threads. */
final class CopyRunner implements NodeWorker {
  private final ImmutableMap<NodeId, Copied> relations;
  private final CopyOptions options;
  private final RunOptions running;
  private final Warehouse giving;
  private final SessionPool readers;
  private final Warehouse receiving;
  private final NodeRunner runner;
  private final Warnings warnings;
  private final Phases phases = new Phases(Audit.NONE);

  CopyRunner(
      ImmutableMap<NodeId, Copied> relations,
      CopyOptions options,
      RunOptions running,
      Warehouse giving,
      SessionPool readers,
      Warehouse receiving,
      NodeRunner runner,
      EventSink events) {
    this.relations = relations;
    this.options = options;
    this.running = running;
    this.giving = giving;
    this.readers = readers;
    this.receiving = receiving;
    this.runner = runner;
    this.warnings = new Warnings(events, running.warnError());
  }

  @Override
  public NodeResult run(Node node, WarehouseSession session, String thread) {
    var copied = relations.get(node.id());
    if (copied == null) {
      throw new IllegalStateException("nothing is to be copied for " + node.id());
    }
    return runner.attempt(
        node, session, thread, () -> readers.with(reader -> copy(copied, reader, session)));
  }

  private StepOutcome copy(Copied copied, WarehouseSession reader, WarehouseSession writer) {
    reader.serve(Optional.of(copied.to().id()));
    try {
      reader.renewIfLost();
      var query = query(copied, reader);
      if (query.isEmpty()) {
        return StepOutcome.nothing("not in target " + giving.connections().target().name());
      }
      return phases.run(
          new CopyStep(
              copied, options, query.get(), giving, reader, receiving, writer, warnings::tell),
          writer);
    } finally {
      reader.serve(Optional.empty());
    }
  }

  /** Gives the relation's rows; empty where it does not stand and need not. */
  private Optional<String> query(Copied copied, WarehouseSession reader) {
    var statements = giving.adapter().statements();
    if (copied.from() instanceof Source source && source.config().files() != null) {
      return Optional.of(
          statements.readFiles(
              source.config().files(), source.documentation().columns(), running.folder()));
    }
    if (giving.catalogue().find(copied.there(), reader).isPresent()) {
      return Optional.of("select * from " + statements.dialect().render(copied.there()));
    }
    if (copied.mustStand()) {
      throw CopyStep.missing(copied, giving);
    }
    return Optional.empty();
  }

  @Override
  public NodeResult run(
      Operation operation,
      ImmutableList<NodeResult> results,
      WarehouseSession session,
      String thread) {
    throw new IllegalStateException("copying has no operations, but here is " + operation.id());
  }
}
