package dev.headrace.runtime.cli;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.engine.Answer;
import dev.headrace.runtime.record.Status;
import java.io.PrintStream;

/** Writes what a command answers, and says whether that is a success. */
final class AnswerPrinter {
  private static final Splitter KEYS = Splitter.on(CharMatcher.anyOf(" ,")).omitEmptyStrings();

  private static final ImmutableList<String> SHOWN_FORMS = ImmutableList.of("text", "json");

  private final Arguments arguments;
  private final PrintStream out;

  AnswerPrinter(Arguments arguments, PrintStream out) {
    this.arguments = arguments;
    this.out = out;
  }

  /** Whether the command asks for a form its answer has; to be known before it is answered. */
  void check() {
    switch (arguments.command()) {
      case LS -> listedForm();
      case SHOW -> shownForm();
      default -> {}
    }
  }

  /** Whether all went well. */
  boolean print(Answer answer) {
    return switch (answer) {
      case Answer.Ran ran -> !ran.summary().failed();
      case Answer.Listed listed -> write(ListedNodes.write(listed, listedForm(), keys()));
      case Answer.Shown shown ->
          write(shownForm().equals("json") ? ShownRows.json(shown) : ShownRows.table(shown));
      case Answer.Rendered rendered -> write(rendered.sql().stripTrailing() + "\n");
      case Answer.Freshness freshness ->
          freshness.results().stream()
              .map(result -> result.status())
              .noneMatch(status -> status == Status.ERROR || status == Status.RUNTIME_ERROR);
      case Answer.Touched touched -> true;
      case Answer.Checked checked -> checks(checked);
      case Answer.Done done -> true;
    };
  }

  /** As in dbt, several may stand in one word, between blanks. */
  private ImmutableList<String> keys() {
    return arguments.values(CliOption.OUTPUT_KEYS).stream()
        .flatMap(KEYS::splitToStream)
        .collect(ImmutableList.toImmutableList());
  }

  private String listedForm() {
    return arguments.choice(CliOption.OUTPUT, ListedNodes.FORMS);
  }

  private String shownForm() {
    return arguments.choice(CliOption.OUTPUT, SHOWN_FORMS);
  }

  private boolean checks(Answer.Checked checked) {
    var text = new StringBuilder();
    for (var check : checked.checks()) {
      text.append(check.ok() ? "OK     " : "ERROR  ")
          .append(check.what() + ": " + check.found() + "\n");
    }
    write(text.toString());
    return checked.checks().stream().allMatch(Answer.Check::ok);
  }

  private boolean write(String text) {
    out.print(text);
    out.flush();
    return true;
  }
}
