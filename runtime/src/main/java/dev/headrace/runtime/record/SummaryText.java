package dev.headrace.runtime.record;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.record.Event.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what is said when all nodes are done: the count, every failure, the last line. */
final class SummaryText {
  /** As readers of dbt's events know it. */
  private static final String NO_OP = "noop";

  private final DiagnosticFormat format;
  private final Colours colours;

  SummaryText(DiagnosticFormat format, Colours colours) {
    this.format = format;
    this.colours = colours;
  }

  /** {@code Finished in 1.40s: 10 models, 30 tests passed; 1 failed, 1 skipped}. */
  static String finished(RunSummary summary) {
    var passed = new LinkedHashMap<String, Integer>();
    for (var result : summary.results()) {
      if (result.status() == Status.SUCCESS || result.status() == Status.PASS) {
        passed.merge(Wording.noun(result.node()), 1, Integer::sum);
      }
    }
    var parts = new ArrayList<String>();
    if (!passed.isEmpty()) {
      parts.add(
          passed.entrySet().stream()
              .map(entry -> Wording.several(entry.getValue(), entry.getKey()))
              .collect(Collectors.joining(", ", "", " passed")));
    }
    var others = new ArrayList<String>();
    add(others, summary.count(Status.WARN), "with a warning");
    add(others, failures(summary), "failed");
    add(others, summary.count(Status.SKIPPED), "skipped");
    add(others, summary.count(Status.NO_OP), "with nothing to do");
    if (!others.isEmpty()) {
      parts.add(String.join(", ", others));
    }
    var took = "Finished in " + Wording.took(summary.took());
    return parts.isEmpty() ? took : took + ": " + String.join("; ", parts);
  }

  private static void add(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }

  private static long failures(RunSummary summary) {
    return summary.count(Status.FAIL)
        + summary.count(Status.ERROR)
        + summary.count(Status.RUNTIME_ERROR)
        + summary.count(Status.PARTIAL_SUCCESS);
  }

  /**
   * {@code Done. PASS=45 WARN=0 ERROR=1 SKIP=1 TOTAL=47}; {@code NO-OP} only where there is one.
   */
  static String done(RunSummary summary) {
    return stats(summary).entrySet().stream()
        .filter(entry -> entry.getValue() > 0 || !entry.getKey().equals(NO_OP))
        .map(entry -> label(entry.getKey()) + "=" + entry.getValue())
        .collect(Collectors.joining(" ", "Done. ", ""));
  }

  private static String label(String name) {
    return name.equals(NO_OP) ? "NO-OP" : name.toUpperCase(Locale.ROOT);
  }

  /** The numbers of the last line by their names in small letters. */
  static ImmutableMap<String, Long> stats(RunSummary summary) {
    return ImmutableMap.of(
        "pass",
        summary.count(Status.PASS) + summary.count(Status.SUCCESS),
        "warn",
        summary.count(Status.WARN),
        "error",
        failures(summary),
        "skip",
        summary.count(Status.SKIPPED),
        NO_OP,
        summary.count(Status.NO_OP),
        "total",
        (long) summary.results().size());
  }

  /**
   * A paragraph for each node that failed or warned; skipped ones had their line.
   *
   * @param least what matters less is left out
   */
  List<String> failuresOf(RunSummary summary, Level least) {
    return summary.inFileOrder().stream()
        .filter(result -> EventText.level(result.status()).compareTo(least) >= 0)
        .map(this::failure)
        .toList();
  }

  /** Verdict, name and place; below it the cause and where the SQL is. */
  String failure(NodeResult result) {
    var at = result.node().identity().at();
    var text = new StringBuilder();
    text.append(colours.verdict(result.status(), Wording.verdict(result.status())))
        .append(" " + name(result.node()) + " (" + at.file() + ":" + at.line() + ")\n");
    if (result.diagnostics().isEmpty()) {
      indent(text, cause(result));
    } else {
      indent(text, format.formatAll(result.diagnostics()));
    }
    if (result.node() instanceof DataTest && result.relation().isPresent()) {
      indent(
          text,
          "see the rows:  headrace show --inline \"select * from "
              + result.relation().get()
              + "\"");
    }
    result.compiledPath().ifPresent(path -> indent(text, "SQL: " + slashed(path.toString())));
    return text.toString();
  }

  private static String name(Node node) {
    return node instanceof Source ? Wording.subject(node) : node.name();
  }

  private static String cause(NodeResult result) {
    if (result.failures().isPresent() && result.node() instanceof DataTest test) {
      var told = TestText.of(test, result.failures().getAsLong());
      return told.orElse(result.message());
    }
    return result.message();
  }

  private static void indent(StringBuilder text, String lines) {
    lines
        .lines()
        .forEach(line -> text.append(line.isBlank() ? "" : "  ").append(line).append('\n'));
  }

  private static String slashed(String path) {
    return path.replace('\\', '/');
  }
}
