package dev.headrace.runtime.record;

import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.runtime.record.Event.Level;
import java.util.Optional;

/** What is said of each event where all of them are kept; for one thread at a time. */
final class EventText {
  private final ResultLine lines = new ResultLine();
  private final SummaryText summaries =
      new SummaryText(new DiagnosticFormat(file -> Optional.empty()), Colours.OFF);
  private String version = "";

  /** Nothing for what is not worth keeping. */
  Optional<String> of(Event event) {
    return switch (event) {
      case Event.CommandStarted started -> {
        version = started.version();
        yield Optional.of(
            "Running with headrace="
                + version
                + (started.arguments().isEmpty() ? "" : ": ")
                + String.join(" ", started.arguments()));
      }
      case Event.ProjectOpened opened -> Optional.of(Header.project(version, opened));
      case Event.ProjectParsed parsed -> Optional.of(found(parsed));
      case Event.NodesSelected selected -> Optional.of(selected(selected));
      case Event.DiagnosticReported reported -> Optional.of(reported.diagnostic().toString());
      case Event.NodeStarted started -> Optional.of(start(started));
      case Event.NodeFinished finished -> Optional.of(lines.write(finished, Colours.OFF));
      case Event.FreshnessFinished finished -> Optional.of(lines.write(finished, Colours.OFF));
      case Event.StatementRun run -> Optional.of(statement(run));
      case Event.TemplateSpoke spoke -> Optional.of(spoke.text());
      case Event.Noted noted -> Optional.of(noted.text());
      case Event.ArtifactWritten written -> Optional.of("Wrote " + written.file());
      case Event.ClockTicked ticked -> Optional.empty();
      case Event.RunFinished finished -> Optional.of(summary(finished.summary()));
      case Event.CommandFinished finished -> Optional.of(end(finished));
    };
  }

  static Level level(Event event) {
    return switch (event) {
      case Event.DiagnosticReported reported ->
          reported.diagnostic().isError() ? Level.ERROR : Level.WARN;
      case Event.NodeFinished finished -> level(finished.result().status());
      case Event.FreshnessFinished finished -> level(finished.result().status());
      case Event.TemplateSpoke spoke -> spoke.level();
      case Event.Noted noted -> noted.level();
      case Event.StatementRun run -> Level.DEBUG;
      case Event.ArtifactWritten written -> Level.DEBUG;
      case Event.ClockTicked ticked -> Level.DEBUG;
      case Event.CommandStarted started -> Level.INFO;
      case Event.ProjectOpened opened -> Level.INFO;
      case Event.ProjectParsed parsed -> Level.INFO;
      case Event.NodesSelected selected -> Level.INFO;
      case Event.NodeStarted started -> Level.INFO;
      case Event.RunFinished finished -> Level.INFO;
      case Event.CommandFinished finished -> Level.DEBUG;
    };
  }

  static Level level(Status status) {
    return switch (status) {
      case FAIL, ERROR, RUNTIME_ERROR, PARTIAL_SUCCESS -> Level.ERROR;
      case WARN -> Level.WARN;
      case SUCCESS, PASS, SKIPPED, NO_OP -> Level.INFO;
    };
  }

  static String found(Event.ProjectParsed parsed) {
    return "Found "
        + Wording.counts(parsed.found())
        + ", "
        + Wording.several(parsed.macros(), "macro");
  }

  static String selected(Event.NodesSelected selected) {
    return selected.selected() == 0
        ? "Nothing to do: nothing is selected"
        : Wording.several(selected.selected(), "node") + " selected";
  }

  static String start(Event.NodeStarted started) {
    return started.index()
        + " of "
        + started.total()
        + " START "
        + Wording.kind(started.node())
        + " "
        + Wording.subject(started.node());
  }

  static String end(Event.CommandFinished finished) {
    return "Command `"
        + finished.command()
        + "` "
        + (finished.success() ? "succeeded" : "failed")
        + " after "
        + Wording.took(finished.took());
  }

  private static String statement(Event.StatementRun run) {
    var of = run.node().map(node -> " for " + node).orElse("");
    var id = run.queryId().isEmpty() ? "" : ", query " + run.queryId();
    return "SQL" + of + " (" + Wording.took(run.took()) + id + "):\n" + run.sql();
  }

  private String summary(RunSummary summary) {
    var text = new StringBuilder(SummaryText.finished(summary)).append('\n');
    summaries.failuresOf(summary, Level.WARN).forEach(text::append);
    return text.append(SummaryText.done(summary)).toString();
  }
}
