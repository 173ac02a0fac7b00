package dev.headrace.runtime.record;

import com.google.common.base.Strings;
import dev.headrace.compiler.node.NodeId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the line that tells how a node ended. Remembers verdicts, to say of a skipped node what
 * kept it from being reached; for one thread at a time.
 */
final class ResultLine {
  private static final int WIDTH = 80;
  private static final int VERDICT_WIDTH = 5;
  private static final int KIND_WIDTH = 11;

  private final Map<NodeId, NodeResult> ended = new HashMap<>();
  private final int terminal;

  /** Lines for a pipe or a file. */
  ResultLine() {
    this(Integer.MAX_VALUE);
  }

  /**
   * @param terminal its width in columns; dots give way where a line would not fit
   */
  ResultLine(int terminal) {
    this.terminal = terminal;
  }

  /** {@code 1 of 47 OK table schema.name ..... [20 rows in 0.03s]}, the verdict coloured. */
  String write(Event.NodeFinished finished, Colours colours) {
    var result = finished.result();
    ended.put(result.node().id(), result);
    return line(
        finished.index(),
        finished.total(),
        result.status(),
        Wording.kind(result.node()),
        Wording.subject(result.node()),
        outcome(result),
        colours);
  }

  /** The same of a source's age. */
  String write(Event.FreshnessFinished finished, Colours colours) {
    var result = finished.result();
    var took = " in " + Wording.took(result.executionTime());
    var age = result.age().map(old -> ", " + Wording.age(old) + " old").orElse("");
    return line(
        finished.index(),
        finished.total(),
        result.status(),
        "freshness",
        Wording.subject(result.source()),
        Wording.verdict(result.status()) + age + took,
        colours);
  }

  private String line(
      int index,
      int total,
      Status status,
      String kind,
      String subject,
      String outcome,
      Colours colours) {
    var digits = String.valueOf(total).length();
    var verdict = Wording.verdict(status);
    var front = String.format(Locale.ROOT, "%" + digits + "d of %d  ", index, total);
    var back = "  " + Strings.padEnd(kind, KIND_WIDTH, ' ') + "  " + subject + " ";
    var dotted = Math.min(WIDTH, terminal - outcome.length() - " []".length());
    var used = front.length() + VERDICT_WIDTH + back.length();
    return front
        + colours.verdict(status, verdict)
        + " ".repeat(Math.max(0, VERDICT_WIDTH - verdict.length()))
        + back
        + ".".repeat(Math.max(3, dotted - used))
        + " ["
        + outcome
        + "]";
  }

  private String outcome(NodeResult result) {
    var took = " in " + Wording.took(result.executionTime());
    return switch (result.status()) {
      case SUCCESS -> rows(result) + took;
      case NO_OP ->
          result.message().isEmpty()
              ? Wording.verdict(result.status()) + took
              : firstLine(result.message());
      case PASS, ERROR, RUNTIME_ERROR, PARTIAL_SUCCESS -> Wording.verdict(result.status()) + took;
      case FAIL, WARN -> counted(result) + took;
      case SKIPPED -> because(result);
    };
  }

  private static String rows(NodeResult result) {
    return result.adapterResponse().get("rows_affected") instanceof Long rows && rows >= 0
        ? Wording.several(rows, "row") + (isCopied(result) ? " copied" : "")
        : "OK";
  }

  private static boolean isCopied(NodeResult result) {
    return NodeResult.COPIED.equals(result.adapterResponse().get("code"));
  }

  private static String counted(NodeResult result) {
    var verdict = Wording.verdict(result.status());
    return result.failures().isPresent() ? verdict + " " + result.failures().getAsLong() : verdict;
  }

  private String because(NodeResult result) {
    var cause = result.because().map(ended::get);
    if (cause.isEmpty()) {
      return result.message().isEmpty() ? "SKIP" : firstLine(result.message());
    }
    var node = cause.get().node();
    var verb = cause.get().status() == Status.SKIPPED ? " was skipped" : " failed";
    return Wording.noun(node) + " " + node.name() + verb;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
