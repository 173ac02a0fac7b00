package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.ResourceType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of a build in which a test fails and a model is skipped because of it. */
final class SampleRun {
  private static final int TOTAL = 5;

  private final List<Event> events = new ArrayList<>();
  private final List<NodeResult> results = new ArrayList<>();

  private SampleRun() {}

  static ImmutableList<Event> events(Path logs) {
    var run = new SampleRun();
    run.opening(logs);
    run.nodes();
    var summary = new RunSummary(ImmutableList.copyOf(run.results), Duration.ofMillis(1400));
    run.events.add(
        new Event.ArtifactWritten("run_results.json", Path.of("target/run_results.json")));
    run.events.add(new Event.RunFinished(summary));
    run.events.add(new Event.CommandFinished("build", false, Duration.ofMillis(1500)));
    return ImmutableList.copyOf(run.events);
  }

  private void opening(Path logs) {
    events.add(
        new Event.CommandStarted(
            "build", ImmutableList.of("build", "--exclude", "tag:archive"), "0.1.0", Samples.NOON));
    events.add(
        new Event.ProjectOpened(
            "mill", Path.of("."), Path.of("target"), logs, "dev", "duckdb", "headrace.duckdb", 8));
    events.add(
        new Event.DiagnosticReported(
            Diagnostic.warning(
                    Code.UNKNOWN_KEY,
                    SourceSpan.of("models/schema.yml", 2, 5, 3),
                    "`foo` is not a property of a model")
                .withHint("remove it")));
    events.add(
        new Event.ProjectParsed(
            ImmutableMap.of(ResourceType.MODEL, 3, ResourceType.SEED, 1, ResourceType.TEST, 2),
            120,
            3,
            Duration.ofMillis(300)));
    events.add(new Event.NodesSelected(TOTAL, 1, "tag:archive"));
  }

  private void nodes() {
    start(Samples.people(), 1);
    finish(Samples.result(Samples.people(), Status.SUCCESS, "INSERT 20"), 1);
    start(Samples.named(), 2);
    events.add(
        new Event.StatementRun(
            Optional.of(Samples.named().id()), "create table x", Duration.ofMillis(3), "01b2-7f"));
    events.add(new Event.TemplateSpoke(Event.Level.INFO, "a template says something"));
    events.add(new Event.TemplateSpoke(Event.Level.PRINT, "a template prints something"));
    events.add(new Event.ClockTicked(Samples.NOON.plusSeconds(3)));
    finish(Samples.result(Samples.named(), Status.SUCCESS, "OK"), 2);
    start(Samples.noGrace(), 3);
    start(Samples.notNull(), 4);
    finish(Samples.failure(Samples.noGrace(), Status.WARN, 2), 3);
    finish(Samples.failure(Samples.notNull(), Status.FAIL, 1), 4);
    finish(
        NodeResult.skipped(
            Samples.last(),
            "skipped because of test not_null_named_name",
            Optional.of(Samples.notNull().id())),
        5);
  }

  private void start(Node node, int index) {
    events.add(new Event.NodeStarted(node, index, TOTAL, Samples.NOON));
  }

  private void finish(NodeResult result, int index) {
    results.add(result);
    events.add(new Event.NodeFinished(result, index, TOTAL, Samples.NOON.plusMillis(50)));
  }
}
