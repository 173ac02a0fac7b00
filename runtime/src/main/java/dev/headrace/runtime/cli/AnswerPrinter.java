package dev.headrace.runtime.cli;

import com.google.common.collect.Lists;
import dev.headrace.compiler.json.Json;
import dev.headrace.runtime.engine.Answer;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import dev.headrace.runtime.record.Status;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** Writes what a command answers, and says whether that is a success. */
final class AnswerPrinter {
  private final Arguments arguments;
  private final PrintStream out;
  private final EventSink events;

  /**
   * @param out for data alone
   * @param events for what stands among what happens
   */
  AnswerPrinter(Arguments arguments, PrintStream out, EventSink events) {
    this.arguments = arguments;
    this.out = out;
    this.events = events;
  }

  /** Whether the command asks for a form its answer has; to be known before it is answered. */
  static void check(Arguments arguments) {
    switch (arguments.command()) {
      case LS -> {
        arguments.choice(CliOption.LIST_OUTPUT);
        ListedKeys.of(arguments);
      }
      case SHOW, COMPILE -> arguments.choice(CliOption.OUTPUT);
      default -> {}
    }
  }

  /** Whether all went well. */
  boolean print(Answer answer) {
    return switch (answer) {
      case Answer.Ran ran -> !ran.summary().failed();
      case Answer.Listed listed -> listed(listed);
      case Answer.Shown shown -> shown(shown);
      case Answer.Rendered rendered -> tell(isJson() ? json(rendered) : rendered.sql());
      case Answer.Freshness freshness ->
          freshness.results().stream()
              .map(result -> result.status())
              .noneMatch(status -> status == Status.ERROR || status == Status.RUNTIME_ERROR);
      case Answer.Touched touched -> true;
      case Answer.Checked checked -> checks(checked);
      case Answer.Located located -> tell(LocatedProfiles.text(located));
      case Answer.Done done -> true;
    };
  }

  private boolean listed(Answer.Listed listed) {
    var keys = ListedKeys.of(arguments);
    keys.check(arguments, Lists.transform(listed.nodes(), listed.maps()::asMap));
    return write(ListedNodes.write(listed, arguments.choice(CliOption.LIST_OUTPUT), keys));
  }

  private boolean isJson() {
    return arguments.choice(CliOption.OUTPUT).equals("json");
  }

  private boolean shown(Answer.Shown shown) {
    write(isJson() ? ShownRows.json(shown) : ShownRows.table(shown));
    if (shown.more()) {
      var said = "Showing %d of more rows; `--limit -1` shows all".formatted(shown.rows().size());
      events.accept(new Event.Noted(Event.Level.INFO, said));
    }
    return true;
  }

  /** The same keys as in dbt. */
  private static String json(Answer.Rendered rendered) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("node", rendered.node());
    answer.put("compiled", rendered.sql());
    return Json.write(answer);
  }

  private boolean checks(Answer.Checked checked) {
    var quiet = Sinks.isQuiet(arguments);
    var said =
        checked.checks().stream()
            .filter(check -> !quiet || !check.ok())
            .map(
                check -> (check.ok() ? "OK     " : "ERROR  ") + check.what() + ": " + check.found())
            .collect(Collectors.joining("\n"));
    if (!said.isEmpty()) {
      tell(said);
    }
    return checked.checks().stream().allMatch(Answer.Check::ok);
  }

  /** What is no data is told as an event where events are JSON, so that each line is. */
  private boolean tell(String text) {
    if (Sinks.areJson(arguments) && !Sinks.isQuiet(arguments)) {
      events.accept(new Event.Noted(Event.Level.PRINT, text.stripTrailing()));
      return true;
    }
    return write(text.stripTrailing() + "\n");
  }

  private boolean write(String text) {
    out.print(text);
    out.flush();
    return true;
  }
}
