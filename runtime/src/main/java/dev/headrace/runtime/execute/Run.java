package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.RunSummary;
import dev.headrace.runtime.record.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A plan being run: who does what, and what is told of it. */
final class Run implements Scheduler.Work {
  private final Plan plan;
  private final NodeWorker runner;
  private final Warehouse warehouse;
  private final EventSink events;
  private final Clock clock;
  private final RunOptions options;
  private final Scheduler scheduler;
  private final BooleanSupplier cancelled;

  /** Guarded by itself, as is all that changes. */
  private final List<NodeResult> results = new ArrayList<>();

  private final SessionPool sessions;
  private int begun;
  private @Nullable NodeId failedOperation;

  Run(
      Plan plan,
      NodeWorker runner,
      Warehouse warehouse,
      EventSink events,
      Clock clock,
      RunOptions options,
      Scheduler scheduler,
      BooleanSupplier cancelled) {
    this.plan = plan;
    this.runner = runner;
    this.warehouse = warehouse;
    this.sessions = new SessionPool(warehouse, events);
    this.events = events;
    this.clock = clock;
    this.options = options;
    this.scheduler = scheduler;
    this.cancelled = cancelled;
  }

  RunSummary run() {
    var started = clock.instant();
    operate(plan.before());
    if (failedOperation == null) {
      scheduler.run(plan.order(), this);
    } else {
      var because = Optional.of(failedOperation);
      plan.order().nodes().forEach(id -> skip(id, because));
    }
    sessions.close();
    if (!cancelled.getAsBoolean()) {
      operate(plan.after());
    }
    return new RunSummary(done(), Duration.between(started, clock.instant()));
  }

  private void operate(ImmutableList<Operation> operations) {
    var index = 0;
    for (var operation : operations) {
      index++;
      var total = operations.size();
      if (cancelled.getAsBoolean()
          || (failedOperation != null && operation.when() == Operation.When.START)) {
        finished(
            NodeResult.skipped(operation, "", Optional.ofNullable(failedOperation)), index, total);
        continue;
      }
      events.accept(new Event.NodeStarted(operation, index, total, clock.instant()));
      var result = runner.run(operation, done(), warehouse.main(), "main");
      if (result.status() == Status.ERROR && operation.when() == Operation.When.START) {
        failedOperation = operation.id();
      }
      finished(result, index, total);
    }
  }

  @Override
  public Scheduler.Outcome perform(NodeId id, int worker) {
    var node = node(id);
    var index = nextIndex();
    events.accept(new Event.NodeStarted(node, index, plan.nodes().size(), clock.instant()));
    var result = sessions.with(session -> runner.run(node, session, Scheduler.threadName(worker)));
    finished(result, index, plan.nodes().size());
    if (!blocks(result.status())) {
      return Scheduler.Outcome.DONE;
    }
    return options.failFast() ? endEverything() : Scheduler.Outcome.BLOCKS;
  }

  private static boolean blocks(Status status) {
    return switch (status) {
      case FAIL, ERROR, SKIPPED, PARTIAL_SUCCESS, RUNTIME_ERROR -> true;
      case SUCCESS, PASS, WARN, NO_OP -> false;
    };
  }

  private Scheduler.Outcome endEverything() {
    sessions.cancel();
    return Scheduler.Outcome.ENDS;
  }

  @Override
  public void skip(NodeId id, Optional<NodeId> because) {
    var message = because.map(cause -> "because of " + cause).orElse("the run was ended");
    finished(NodeResult.skipped(node(id), message, because), nextIndex(), plan.nodes().size());
  }

  @Override
  public void tick() {
    events.accept(new Event.ClockTicked(clock.instant()));
  }

  private int nextIndex() {
    synchronized (results) {
      return ++begun;
    }
  }

  private void finished(NodeResult result, int index, int total) {
    synchronized (results) {
      results.add(result);
    }
    events.accept(new Event.NodeFinished(result, index, total, clock.instant()));
  }

  private ImmutableList<NodeResult> done() {
    synchronized (results) {
      return ImmutableList.copyOf(results);
    }
  }

  private Node node(NodeId id) {
    var node = plan.nodes().get(id);
    if (node == null) {
      throw new IllegalStateException("the plan has no node " + id);
    }
    return node;
  }
}
