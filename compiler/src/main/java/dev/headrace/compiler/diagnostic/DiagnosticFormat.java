package dev.headrace.compiler.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes a {@link Diagnostic} for a person: first line, excerpt with underline, chain, hint. */
public final class DiagnosticFormat {
  private static final int WIDEST_EXCERPT = 160;
  private static final int MOST_FRAMES = 10;

  private final Function<String, Optional<String>> textOf;

  /**
   * @param textOf the text of a file by its path in a {@link SourceSpan}, if it is at hand
   */
  public DiagnosticFormat(Function<String, Optional<String>> textOf) {
    this.textOf = textOf;
  }

  /** Several lines, each ended with a line feed. */
  public String format(Diagnostic diagnostic) {
    // What follows a message's first line, a table, is read after the place it is about.
    var lines = diagnostic.toString().split("\n", 2);
    var out = new StringBuilder().append(lines[0]).append('\n');
    if (diagnostic.at() != null && !diagnostic.at().isFile()) {
      excerpt(diagnostic.at(), out);
    }
    if (lines.length > 1) {
      out.append(lines[1]).append('\n');
    }
    through(diagnostic.through().reverse(), out);
    if (diagnostic.hint() != null) {
      out.append("  hint: ").append(diagnostic.hint()).append('\n');
    }
    return out.toString();
  }

  /** Innermost first; of a recursion that went deep only both ends. */
  private static void through(List<Frame> frames, StringBuilder out) {
    for (var i = 0; i < frames.size(); i++) {
      if (frames.size() > MOST_FRAMES && i == MOST_FRAMES / 2) {
        var left = frames.size() - MOST_FRAMES;
        out.append("  ... ").append(left).append(" more calls ...\n");
        i += left;
      }
      var frame = frames.get(i);
      out.append("  in macro ").append(frame.macro()).append(" (").append(frame.at()).append(")\n");
    }
  }

  /** All of them, an empty line between two. */
  public String formatAll(List<Diagnostic> diagnostics) {
    var out = new StringBuilder();
    for (var diagnostic : diagnostics) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      out.append(format(diagnostic));
    }
    return out.toString();
  }

  private void excerpt(SourceSpan at, StringBuilder out) {
    var text = textOf.apply(at.file());
    if (text.isEmpty()) {
      return;
    }
    var line = line(text.get(), at.line());
    if (line.isBlank() || at.column() > line.length() + 1) {
      return;
    }
    var from = Math.max(0, Math.min(at.column() - 1 - WIDEST_EXCERPT / 2, line.length()));
    if (line.length() <= WIDEST_EXCERPT) {
      from = 0;
    }
    var to = Math.min(line.length(), from + WIDEST_EXCERPT);
    var number = String.valueOf(at.line());
    var margin = " ".repeat(Math.max(0, 4 - number.length())) + number + " | ";
    out.append(margin).append(printable(line.substring(from, to))).append('\n');
    var width = at.endLine() > at.line() ? to - at.column() + 1 : at.endColumn() - at.column();
    out.append(" ".repeat(margin.length() - 2)).append("| ");
    for (var i = from; i < at.column() - 1; i++) {
      out.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    out.append("^".repeat(Math.clamp(width, 1, Math.max(1, to - at.column() + 1)))).append('\n');
  }

  private static String line(String text, int number) {
    var start = 0;
    for (var i = 1; i < number; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    var end = text.indexOf('\n', start);
    var line = text.substring(start, end < 0 ? text.length() : end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  private static String printable(String line) {
    var out = new StringBuilder(line.length());
    line.chars().forEach(c -> out.append((c < ' ' && c != '\t') || c == 127 ? '?' : (char) c));
    return out.toString();
  }
}
