package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words why a text is not YAML. */
final class YamlFault {
  private YamlFault() {}

  static Diagnostic of(MarkedYAMLException fault, YamlPositions positions) {
    var at = positions.at(fault.getProblemMark());
    var begin = fault.getContextMark() == null ? at : positions.at(fault.getContextMark());
    var template = templateOnLine(positions.line(at.line()));
    if (template >= 0) {
      return unquoted(SourceSpan.of(at.file(), at.line(), template + 1, 2));
    }
    var context = fault.getContext() == null ? "" : fault.getContext();
    var problem = fault.getProblem() == null ? "" : fault.getProblem();
    if (context.contains("quoted scalar")) {
      return quoted(problem, at, begin);
    }
    if (context.contains("flow")) {
      var line = positions.line(at.line());
      return UnquotedCall.around(line, at)
          .map(call -> unquotedCall(call, line.substring(call.column() - 1, call.endColumn() - 1)))
          .orElseGet(() -> notClosed(begin, at));
    }
    if (problem.contains("expected <block end>")) {
      return outOfPlace(problem, at);
    }
    return other(context, problem, at, begin);
  }

  static Diagnostic of(ReaderException fault, YamlPositions positions) {
    return syntax(
        positions.at(fault.getPosition()),
        String.format(Locale.ROOT, "character U+%04X is not allowed in YAML", fault.getCodePoint()),
        null);
  }

  static Diagnostic unquoted(SourceSpan at) {
    return Diagnostic.error(
            Code.UNQUOTED_TEMPLATE, at, "a value that starts with a template must be in quotes")
        .withHint("write it as \"{{ ... }}\"");
  }

  private static Diagnostic unquotedCall(SourceSpan at, String call) {
    var quote = call.indexOf('"') < 0 ? "\"" : "'";
    return syntax(
        at,
        "a `,` between brackets ends a value, so that a call with two arguments needs quotes",
        call.indexOf('\'') >= 0 && quote.equals("'")
            ? "put quotes around it"
            : "write " + quote + call + quote);
  }

  private static Diagnostic notClosed(SourceSpan begin, SourceSpan at) {
    return syntax(
        begin,
        "the bracket that opens here is not closed",
        "a `,` or the closing bracket is missing before line "
            + at.line()
            + ", column "
            + at.column());
  }

  static Diagnostic syntax(SourceSpan at, String message, @Nullable String hint) {
    return Diagnostic.error(Code.YAML_SYNTAX, at, message).withHint(hint);
  }

  /** Where on a line a value begins with a template, 0-based, or -1. */
  private static int templateOnLine(String line) {
    for (var open = line.indexOf('{'); open >= 0; open = line.indexOf('{', open + 1)) {
      var starts = open + 1 < line.length() && "{%#".indexOf(line.charAt(open + 1)) >= 0;
      var before = line.substring(0, open).stripTrailing();
      if (starts && (before.endsWith(":") || before.endsWith("-") || before.isEmpty())) {
        return open;
      }
    }
    return -1;
  }

  private static Diagnostic quoted(String problem, SourceSpan at, SourceSpan begin) {
    if (problem.contains("escape") || problem.contains("hexadecimal")) {
      return syntax(
          at,
          "this is no escape that double quotes know",
          "use single quotes, or write the backslash twice");
    }
    return syntax(begin, "the quote that opens here is never closed", null);
  }

  private static Diagnostic outOfPlace(String problem, SourceSpan at) {
    if (problem.endsWith("']'") || problem.endsWith("'}'") || problem.endsWith("','")) {
      return syntax(at, "this bracket or comma belongs to nothing", null);
    }
    if (problem.contains("scalar")) {
      return syntax(
          at,
          "this does not belong to the value before it",
          "put the whole value in quotes, or indent it like the value");
    }
    return syntax(
        at,
        "this line is indented unlike those it belongs to",
        "the lines of one map or list begin in the same column");
  }

  private static Diagnostic other(String context, String problem, SourceSpan at, SourceSpan begin) {
    if (problem.contains("(TAB)")) {
      return syntax(at, "a tab stands where only spaces may", "indent with spaces");
    }
    if (problem.contains("cannot start any token")) {
      return syntax(at, "a value cannot begin with this character", "put the value in quotes");
    }
    if (problem.contains("mapping values are not allowed")) {
      return syntax(
          at,
          "a `:` with a space after it stands in a value that has no quotes",
          "put the value in quotes");
    }
    if (problem.contains("sequence entries are not allowed")) {
      return syntax(
          at,
          "a list cannot begin on the line of its key",
          "start the list on the next line, or put the value in quotes");
    }
    if (problem.contains("could not find expected ':'")) {
      return syntax(begin, "a key is expected here, and it has no `:` after it", null);
    }
    if (context.contains("single document")) {
      return syntax(at, "a second document begins here, and a file holds one", null);
    }
    if (problem.contains("undefined alias")) {
      return syntax(at, "this alias names no anchor above it", null);
    }
    if (problem.contains("tag")) {
      return syntax(at, "this tag is not supported", "leave the tag out");
    }
    return syntax(at, "this is not YAML: " + problem, null);
  }
}
