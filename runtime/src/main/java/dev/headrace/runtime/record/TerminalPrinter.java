package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.runtime.record.Event.Level;
import java.io.PrintStream;

/** Says on a terminal or a pipe, in lines for people, what happens. */
public final class TerminalPrinter implements EventSink {
  /** Commands whose answer says enough. */
  private static final ImmutableSet<String> ANSWERING =
      ImmutableSet.of("ls", "show", "clean", "debug", "init");

  private static final String ERASE = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream data;
  private final Manner manner;
  private final DiagnosticFormat format;
  private final Colours colours;
  private final ResultLine lines;
  private final LiveLine live;
  private final SummaryText summaries;
  private String version = "";
  private ImmutableMap<ResourceType, Integer> found = ImmutableMap.of();
  private String worked = "";
  private boolean liveShown;
  private boolean summarized;

  /**
   * How much is said and how.
   *
   * @param quiet only what failed, and what templates print
   * @param debug also what is only of use to find a fault
   * @param colours whether verdicts are coloured
   * @param live whether a line at the bottom shows what is running
   * @param width of the terminal in columns
   */
  public record Manner(boolean quiet, boolean debug, boolean colours, boolean live, int width) {
    /** For a pipe or a file. */
    public static final Manner PLAIN = new Manner(false, false, false, false, 80);
  }

  /**
   * @param out where is said what happens
   * @param data where templates print
   * @param format writes faults of the project
   */
  public TerminalPrinter(
      PrintStream out, PrintStream data, Manner manner, DiagnosticFormat format) {
    this.out = out;
    this.data = data;
    this.manner = manner;
    this.format = format;
    this.colours = manner.colours() ? Colours.ON : Colours.OFF;
    this.lines = manner.live() ? new ResultLine(manner.width()) : new ResultLine();
    this.live = new LiveLine(manner.width());
    this.summaries = new SummaryText(format, colours);
  }

  @Override
  public void accept(Event event) {
    switch (event) {
      case Event.CommandStarted started -> version = started.version();
      case Event.ProjectOpened opened -> say(Header.project(version, opened));
      case Event.ProjectParsed parsed -> {
        found = parsed.found();
        worked = Wording.counts(found);
        debug(
            "read in "
                + Wording.took(parsed.took())
                + ", "
                + Wording.several(parsed.evaluated(), "template")
                + " evaluated");
      }
      case Event.NodesSelected selected -> selected(selected);
      case Event.DiagnosticReported reported -> diagnostic(reported);
      case Event.NodeStarted started -> {
        live.started(started);
        redraw();
      }
      case Event.NodeFinished finished -> {
        live.finished(finished);
        say(lines.write(finished, colours));
      }
      case Event.FreshnessFinished finished -> {
        worked = Wording.several(finished.total(), "source");
        say(lines.write(finished, colours));
      }
      case Event.StatementRun run -> debug(run.sql());
      case Event.TemplateSpoke spoke -> message(spoke.level(), spoke.text());
      case Event.Noted noted -> message(noted.level(), noted.text());
      case Event.ArtifactWritten written -> debug("wrote " + written.file());
      case Event.ClockTicked ticked -> {
        live.tick(ticked.at());
        redraw();
      }
      case Event.RunFinished finished -> summary(finished.summary());
      case Event.CommandFinished finished -> finished(finished);
    }
  }

  private void selected(Event.NodesSelected selected) {
    worked = Wording.several(selected.selected(), "node");
    say(Header.selection(found, selected) + "\n");
    if (selected.selected() == 0) {
      say("Nothing to do: nothing is selected");
    }
  }

  private void diagnostic(Event.DiagnosticReported reported) {
    var text = format.format(reported.diagnostic());
    if (reported.diagnostic().isError() || !manner.quiet()) {
      print(text);
    }
  }

  private void summary(RunSummary summary) {
    summarized = true;
    say("\n" + SummaryText.finished(summary));
    for (var failure : summaries.failuresOf(summary, manner.quiet() ? Level.ERROR : Level.WARN)) {
      print((manner.quiet() ? "" : "\n") + failure);
    }
    say("\n" + SummaryText.done(summary));
  }

  /** A command that runs nodes has said what became of them. */
  private void finished(Event.CommandFinished finished) {
    clear();
    if (finished.success() && !summarized && !ANSWERING.contains(finished.command())) {
      say("Finished in " + Wording.took(finished.took()) + (worked.isEmpty() ? "" : ": " + worked));
    }
  }

  private void message(Level level, String text) {
    switch (level) {
      case DEBUG -> debug(text);
      case INFO, WARN -> say(text);
      case ERROR -> print(text + "\n");
      case PRINT -> {
        clear();
        data.print(text + "\n");
        data.flush();
        redraw();
      }
    }
  }

  private void debug(String text) {
    if (manner.debug()) {
      print(text + "\n");
    }
  }

  private void say(String line) {
    if (!manner.quiet()) {
      print(line + "\n");
    }
  }

  /** One write for the lines and the live line below them, so that nothing flickers. */
  private void print(String text) {
    var line = liveText();
    out.print((liveShown ? ERASE : "") + text + line);
    out.flush();
    liveShown = !line.isEmpty();
  }

  private void redraw() {
    if (manner.live() && !manner.quiet()) {
      print("");
    }
  }

  private void clear() {
    if (liveShown) {
      out.print(ERASE);
      out.flush();
      liveShown = false;
    }
  }

  private String liveText() {
    return manner.live() && !manner.quiet() ? live.text() : "";
  }
}
