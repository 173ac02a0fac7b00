package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.FreshnessResult;
import dev.headrace.runtime.record.RunSummary;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One run of nodes against a warehouse. */
public final class Execution {
  private final Warehouse warehouse;
  private final Materializations materializations;
  private final NodeCompiler compiler;
  private final EventSink events;
  private final Clock clock;
  private final RunOptions options;
  private final Scheduler scheduler;
  private volatile boolean cancelled;

  public Execution(
      Warehouse warehouse,
      Materializations materializations,
      NodeCompiler compiler,
      EventSink events,
      Clock clock,
      RunOptions options) {
    this.warehouse = warehouse;
    this.materializations = materializations;
    this.compiler = compiler;
    this.events = events;
    this.clock = clock;
    this.options = options;
    this.scheduler = new Scheduler(options.threads());
  }

  /**
   * Runs the plan to its end and tells of it; {@code RunFinished} is the caller's to tell.
   *
   * @throws WarehouseException when the database cannot be opened
   */
  public RunSummary run(Plan plan) {
    var files = new FileSources(warehouse, plan.project(), options.folder());
    try {
      var schemas = schemas(plan, files);
      warehouse.createSchemas(schemas);
      warehouse.catalogue().load(schemas, warehouse.main());
    } catch (WarehouseException e) {
      // When it was cancelled already, all there is to do is to tell of every node as skipped.
      if (e.kind() != WarehouseException.Kind.CANCELLED) {
        throw e;
      }
    }
    var runner =
        new NodeRunner(
            warehouse,
            materializations,
            compiler,
            files,
            new Explanations(warehouse, plan.project(), files, events),
            events,
            clock,
            options,
            Audit.NONE);
    return new Run(plan, runner, warehouse, events, clock, options, scheduler, () -> cancelled)
        .run();
  }

  /** The schemas something is made in, the files that are read included. */
  private Set<SchemaName> schemas(Plan plan, FileSources files) {
    var schemas = new LinkedHashSet<SchemaName>();
    var maker = new RelationMakers(options.storeFailures());
    Stream.of(
            plan.nodes().values(),
            files.readBy(plan.nodes().values()),
            files.readBy(plan.before()),
            files.readBy(plan.after()))
        .flatMap(Collection::stream)
        .forEach(node -> maker.relation(node).map(SchemaName::of).ifPresent(schemas::add));
    return schemas;
  }

  /** Asks sources how old their rows are, in parallel; in the order given. */
  public ImmutableList<FreshnessResult> freshness(ImmutableList<Source> sources) {
    ImmutableMap<NodeId, Source> byId = Maps.uniqueIndex(sources, Source::id);
    var makers = new RelationMakers(null);
    var schemas = new LinkedHashSet<SchemaName>();
    sources.forEach(source -> makers.relation(source).map(SchemaName::of).ifPresent(schemas::add));
    warehouse.createSchemas(schemas);
    var project = ImmutableMap.<NodeId, Node>copyOf(byId);
    var files = new FileSources(warehouse, project, options.folder());
    var explanations = new Explanations(warehouse, project, files, events);
    var results = new ArrayList<FreshnessResult>();
    try (var sessions = new SessionPool(warehouse, events)) {
      scheduler.run(
          NodeGraph.of(sources).subgraph(byId.keySet()),
          new Scheduler.Work() {
            @Override
            public Scheduler.Outcome perform(NodeId id, int worker) {
              var source = byId.get(id);
              if (source == null) {
                throw new IllegalStateException("no source " + id);
              }
              finished(
                  sessions.with(session ->
                      new FreshnessStep(source, warehouse, session, clock)
                          .run(files, explanations, Scheduler.threadName(worker))));
              return Scheduler.Outcome.DONE;
            }

            @Override
            public void skip(NodeId id, Optional<NodeId> because) {}

            private void finished(FreshnessResult result) {
              synchronized (results) {
                results.add(result);
                events.accept(
                    new Event.FreshnessFinished(
                        result, results.size(), sources.size(), clock.instant()));
              }
            }
          });
    }
    return inOrder(sources, results);
  }

  private static ImmutableList<FreshnessResult> inOrder(
      List<Source> sources, List<FreshnessResult> results) {
    return sources.stream()
        .flatMap(
            source -> results.stream().filter(result -> result.source().id().equals(source.id())))
        .collect(ImmutableList.toImmutableList());
  }

  /** Starts nothing more, ends what runs, marks the rest skipped. From any thread. */
  public void cancel() {
    cancelled = true;
    scheduler.cancel();
    warehouse.cancel();
  }
}
