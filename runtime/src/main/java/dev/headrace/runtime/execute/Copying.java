package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.RunSummary;
import java.time.Clock;
import java.util.LinkedHashSet;

/** One run that copies relations of one warehouse into another. */
public final class Copying {
  private final Warehouse giving;
  private final Warehouse receiving;
  private final NodeCompiler compiler;
  private final EventSink events;
  private final Clock clock;
  private final RunOptions options;
  private final Scheduler scheduler;
  private volatile boolean cancelled;

  public Copying(
      Warehouse giving,
      Warehouse receiving,
      NodeCompiler compiler,
      EventSink events,
      Clock clock,
      RunOptions options) {
    this.giving = giving;
    this.receiving = receiving;
    this.compiler = compiler;
    this.events = events;
    this.clock = clock;
    this.options = options;
    this.scheduler = new Scheduler(options.threads());
  }

  /**
   * Copies all of them, each by itself: that one fails is nothing to the others.
   *
   * @throws dev.headrace.runtime.adapter.WarehouseException when a database cannot be opened
   */
  public RunSummary run(ImmutableList<Copied> relations, CopyOptions copying) {
    ImmutableMap<NodeId, Copied> byId = Maps.uniqueIndex(relations, copied -> copied.to().id());
    var nodes = relations.stream().map(Copied::to).collect(ImmutableList.toImmutableList());
    ImmutableMap<NodeId, Node> project = Maps.uniqueIndex(nodes, Node::id);
    prepare(relations);
    var plan =
        new Plan(
            project,
            NodeGraph.unrelated(nodes).subgraph(project.keySet()),
            project,
            ImmutableList.of(),
            ImmutableList.of());
    var files = new FileSources(receiving, project, options.folder());
    var runner =
        new NodeRunner(
            receiving,
            new Materializations(ImmutableList.of()),
            compiler,
            files,
            new Explanations(receiving, project, files, events),
            events,
            clock,
            options,
            Audit.NONE);
    try (var readers = new SessionPool(giving, events)) {
      var worker =
          new CopyRunner(byId, copying, options, giving, readers, receiving, runner, events);
      return new Run(plan, worker, receiving, events, clock, options, scheduler, () -> cancelled)
          .run();
    }
  }

  private void prepare(ImmutableList<Copied> relations) {
    var there = new LinkedHashSet<SchemaName>();
    var here = new LinkedHashSet<SchemaName>();
    for (var copied : relations) {
      there.add(SchemaName.of(copied.there()));
      here.add(SchemaName.of(copied.here()));
    }
    giving.catalogue().load(there, giving.main());
    receiving.createSchemas(here);
    receiving.catalogue().load(here, receiving.main());
  }

  /** Starts nothing more, ends what runs, marks the rest skipped. From any thread. */
  public void cancel() {
    cancelled = true;
    scheduler.cancel();
    giving.cancel();
    receiving.cancel();
  }
}
