package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.Seed;
import dev.headrace.runtime.record.Event.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns events into those of structured logs; for one thread at a time. */
final class JsonEvents {
  private final EventText text = new EventText();
  private final Map<NodeId, Instant> started = new HashMap<>();

  ImmutableList<JsonEvent> of(Event event) {
    var message = text.of(event).orElse("");
    var level = EventText.level(event);
    return switch (event) {
      case Event.CommandStarted it ->
          one("MainReportVersion", "A001", level, message, "version", it.version());
      case Event.ProjectOpened it ->
          one(
              "ConcurrencyLine",
              "Q027",
              level,
              message,
              "num_threads",
              it.threads(),
              "target_name",
              it.target());
      case Event.ProjectParsed it ->
          one("FoundStats", "W006", level, message, "stat_line", message);
      case Event.NodesSelected it when it.selected() == 0 ->
          one("NothingToDo", "Q035", level, message);
      case Event.NodesSelected it ->
          one("NodesSelected", "H001", level, message, "selected", it.selected());
      case Event.DiagnosticReported it -> ImmutableList.of(diagnostic(it, level, message));
      case Event.NodeStarted it -> started(it, message);
      case Event.NodeFinished it -> finished(it, level, message);
      case Event.FreshnessFinished it -> ImmutableList.of(freshness(it, level, message));
      case Event.StatementRun it ->
          one(
              "SQLQuery",
              "E016",
              level,
              message,
              "sql",
              it.sql(),
              "elapsed",
              Wording.seconds(it.took()),
              "unique_id",
              it.node().map(NodeId::value).orElse(""),
              "query_id",
              it.queryId());
      case Event.TemplateSpoke it ->
          one(
              it.level() == Level.PRINT ? "PrintEvent" : "JinjaLogInfo",
              it.level() == Level.PRINT ? "Z052" : "I062",
              level,
              message,
              "msg",
              it.text());
      case Event.Noted it -> one("Note", "Z050", level, message, "msg", it.text());
      case Event.ArtifactWritten it ->
          one(
              "ArtifactWritten",
              "P001",
              level,
              message,
              "artifact_type",
              it.kind(),
              "artifact_path",
              it.file().toString());
      case Event.ClockTicked it -> ImmutableList.of();
      case Event.RunFinished it -> summary(it.summary());
      case Event.CommandFinished it ->
          one(
              "CommandCompleted",
              "Q039",
              level,
              message,
              "command",
              it.command(),
              "success",
              it.success(),
              "elapsed",
              Wording.seconds(it.took()));
    };
  }

  private static ImmutableList<JsonEvent> one(
      String name, String code, Level level, String message, @Nullable Object... data) {
    return ImmutableList.of(JsonEvent.of(name, code, level, message, data));
  }

  private static JsonEvent diagnostic(
      Event.DiagnosticReported reported, Level level, String message) {
    var diagnostic = reported.diagnostic();
    return JsonEvent.of(
        "Diagnostic",
        "H002",
        level,
        message,
        "code",
        diagnostic.code().name(),
        "message",
        diagnostic.message(),
        "at",
        diagnostic.at() == null ? null : diagnostic.at().toString(),
        "hint",
        diagnostic.hint());
  }

  private ImmutableList<JsonEvent> started(Event.NodeStarted it, String message) {
    started.put(it.node().id(), it.at());
    var info = NodeInfo.started(it.node(), it.at());
    return ImmutableList.of(
        JsonEvent.of(
            "NodeStart", "Q024", Level.DEBUG, "Began " + it.node().id(), "node_info", info),
        JsonEvent.of(
            "LogStartLine",
            "Q011",
            Level.INFO,
            message,
            "description",
            Wording.kind(it.node()) + " " + Wording.subject(it.node()),
            "index",
            it.index(),
            "total",
            it.total(),
            "node_info",
            info));
  }

  private ImmutableList<JsonEvent> finished(Event.NodeFinished it, Level level, String message) {
    var result = it.result();
    var info = NodeInfo.finished(result, started.get(result.node().id()), it.at());
    var ended =
        JsonEvent.of(
            "NodeFinished",
            "Q025",
            Level.DEBUG,
            "Finished " + result.node().id(),
            "node_info",
            info,
            "run_result",
            runResult(result));
    return ImmutableList.of(line(it, level, message, info), ended);
  }

  private static JsonEvent line(
      Event.NodeFinished it, Level level, String message, Map<String, Object> info) {
    var result = it.result();
    var node = result.node();
    var name = Wording.subject(node);
    if (result.status() == Status.SKIPPED) {
      return JsonEvent.of(
          "SkippingDetails",
          "Q034",
          level,
          message,
          "resource_type",
          node.id().type().label(),
          "schema",
          "",
          "node_name",
          name,
          "because",
          result.because().map(NodeId::value).orElse(null),
          "index",
          it.index(),
          "total",
          it.total(),
          "node_info",
          info);
    }
    var seconds = Wording.seconds(result.executionTime());
    return switch (node) {
      case DataTest test ->
          JsonEvent.of(
              "LogTestResult",
              "Q007",
              level,
              message,
              "name",
              name,
              "status",
              result.status().label(),
              "index",
              it.index(),
              "num_models",
              it.total(),
              "execution_time",
              seconds,
              "num_failures",
              result.failures().orElse(0),
              "node_info",
              info);
      case Seed seed ->
          JsonEvent.of(
              "LogSeedResult",
              "Q016",
              level,
              message,
              "status",
              result.status().label(),
              "result_message",
              result.message(),
              "index",
              it.index(),
              "total",
              it.total(),
              "execution_time",
              seconds,
              "schema",
              seed.relation().schema(),
              "relation",
              seed.relation().identifier(),
              "node_info",
              info);
      case Operation operation ->
          JsonEvent.of(
              "LogHookEndLine",
              "Q033",
              level,
              message,
              "statement",
              name,
              "status",
              result.status().label(),
              "index",
              it.index(),
              "total",
              it.total(),
              "execution_time",
              seconds,
              "node_info",
              info);
      default ->
          JsonEvent.of(
              "LogModelResult",
              "Q012",
              level,
              message,
              "description",
              Wording.kind(node) + " " + name,
              "status",
              result.status().label(),
              "index",
              it.index(),
              "total",
              it.total(),
              "execution_time",
              seconds,
              "node_info",
              info);
    };
  }

  private static Map<String, @Nullable Object> runResult(NodeResult result) {
    return JsonEvent.of(
            "",
            "",
            Level.INFO,
            "",
            "status",
            result.status().label(),
            "message",
            result.message(),
            "timing_info",
            RunResultsWriter.timings(result.timings()),
            "thread",
            result.threadId(),
            "execution_time",
            Wording.seconds(result.executionTime()),
            "num_failures",
            result.failures().orElse(0),
            "adapter_response",
            result.adapterResponse())
        .data();
  }

  private static JsonEvent freshness(Event.FreshnessFinished it, Level level, String message) {
    var result = it.result();
    return JsonEvent.of(
        "LogFreshnessResult",
        "Q018",
        level,
        message,
        "status",
        result.status().label(),
        "source_name",
        result.source().sourceName(),
        "table_name",
        result.source().name(),
        "index",
        it.index(),
        "total",
        it.total(),
        "execution_time",
        Wording.seconds(result.executionTime()),
        "node_info",
        NodeInfo.finished(result, it.at()));
  }

  private static ImmutableList<JsonEvent> summary(RunSummary summary) {
    var failures =
        summary.inFileOrder().stream()
            .filter(result -> result.status() != Status.SKIPPED && result.status().fails())
            .flatMap(JsonEvents::failure);
    var ends =
        Stream.of(
            JsonEvent.of(
                "EndOfRunSummary",
                "Z030",
                Level.INFO,
                SummaryText.finished(summary),
                "num_errors",
                summary.count(Status.FAIL)
                    + summary.count(Status.ERROR)
                    + summary.count(Status.RUNTIME_ERROR),
                "num_warnings",
                summary.count(Status.WARN)),
            JsonEvent.of(
                "StatsLine",
                "Z023",
                Level.INFO,
                SummaryText.done(summary),
                "stats",
                SummaryText.stats(summary)));
    return Stream.concat(failures, ends).collect(ImmutableList.toImmutableList());
  }

  private static Stream<JsonEvent> failure(NodeResult result) {
    var node = result.node();
    var failed =
        JsonEvent.of(
            "RunResultFailure",
            "Z022",
            Level.ERROR,
            Wording.noun(node) + " " + node.name() + " failed: " + result.message(),
            "resource_type",
            node.id().type().label(),
            "node_name",
            node.name(),
            "unique_id",
            node.id().value(),
            "path",
            node.identity().originalFilePath());
    if (!(node instanceof DataTest test) || result.status() != Status.FAIL) {
      return Stream.of(failed);
    }
    return Stream.of(
        failed,
        JsonEvent.of(
            "CheckNodeTestFailure",
            "Z027",
            Level.INFO,
            result.relation().map(name -> "See test failures: " + name).orElse(result.message()),
            "relation_name",
            result.relation().map(Object::toString).orElse(""),
            "unique_id",
            test.id().value()));
  }
}
