package dev.headrace.runtime.execute;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlValue;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.duckdb.DuckDbAdapter;
import dev.headrace.runtime.materialize.IncrementalMaterialization;
import dev.headrace.runtime.materialize.Materializations;
import dev.headrace.runtime.materialize.TableMaterialization;
import dev.headrace.runtime.materialize.ViewMaterialization;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.NodeResult;
import dev.headrace.runtime.record.RunSummary;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Runs nodes in one database, as often as a test wants. */
final class TestRun implements AutoCloseable {
  static final Materializations MATERIALIZATIONS =
      new Materializations(
          ImmutableList.of(
              new ViewMaterialization(),
              new TableMaterialization(),
              new IncrementalMaterialization()));

  final Path folder;
  final List<Event> events = Collections.synchronizedList(new ArrayList<>());
  private final String path;
  private final Timezones timezones;
  private Warehouse warehouse;

  private TestRun(Path folder, String path, Timezones timezones) {
    this.folder = folder;
    this.path = path;
    this.timezones = timezones;
    this.warehouse = open();
  }

  static TestRun inMemory(Path folder) {
    return new TestRun(folder, ":memory:", Timezones.NONE);
  }

  static TestRun inFile(Path folder, String file) {
    return new TestRun(folder, file, Timezones.NONE);
  }

  static TestRun inTimezones(Path folder, Timezones timezones) {
    return new TestRun(folder, ":memory:", timezones);
  }

  static TargetConfig target(Path folder, Map<String, Object> settings) {
    return new TargetConfig(
        "shop",
        "dev",
        (YamlMap) YamlValue.of(settings, SourceSpan.ofFile("profiles.yml")),
        folder.toAbsolutePath());
  }

  private Warehouse open() {
    var adapter = new DuckDbAdapter();
    var target = target(folder, ImmutableMap.of("type", "duckdb", "path", path));
    return new Warehouse(
        adapter,
        adapter.connections(target, new Diagnostics()),
        timezones,
        QueryComment.NONE,
        events::add,
        Clock.systemUTC());
  }

  /** As a second command would find the database; what is in memory would be lost. */
  void reopen() {
    warehouse.close();
    warehouse = open();
  }

  Warehouse warehouse() {
    return warehouse;
  }

  RunOptions options(boolean fullRefresh) {
    return new RunOptions(2, false, fullRefresh, false, null, folder);
  }

  RunSummary run(Node... nodes) {
    return execution(options(false)).run(plan(nodes));
  }

  RunSummary runFullRefresh(Node... nodes) {
    return execution(options(true)).run(plan(nodes));
  }

  Execution execution(RunOptions options) {
    return new Execution(
        warehouse, MATERIALIZATIONS, new PlainCompiler(), events::add, Clock.systemUTC(), options);
  }

  static Plan plan(Node... nodes) {
    return plan(ImmutableList.of(), ImmutableList.of(), nodes);
  }

  static Plan plan(ImmutableList<Operation> before, ImmutableList<Operation> after, Node... nodes) {
    ImmutableMap<NodeId, Node> project = Maps.uniqueIndex(ImmutableList.copyOf(nodes), Node::id);
    var run =
        ImmutableMap.copyOf(
            Maps.filterKeys(
                project,
                id ->
                    switch (id.type()) {
                      case MODEL, SEED, TEST -> true;
                      default -> false;
                    }));
    return new Plan(
        run, NodeGraph.of(project.values()).subgraph(run.keySet()), project, before, after);
  }

  /** The result of a single node. */
  NodeResult runOne(Node node) {
    return run(node).results().getFirst();
  }

  /** The rows, each on a line, values between commas. */
  String rows(String sql) {
    return warehouse.query(sql).rows().stream()
        .map(row -> row.stream().map(String::valueOf).collect(joining(",")))
        .collect(joining("\n"));
  }

  List<String> statements() {
    synchronized (events) {
      return events.stream()
          .filter(Event.StatementRun.class::isInstance)
          .map(event -> ((Event.StatementRun) event).sql())
          .toList();
    }
  }

  /** What was said to be wrong, or may be, besides the results. */
  List<String> reported() {
    synchronized (events) {
      return events.stream()
          .filter(Event.DiagnosticReported.class::isInstance)
          .map(event -> ((Event.DiagnosticReported) event).diagnostic().toString())
          .toList();
    }
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
