package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a call such as {@code ref('a', 'b')} that brackets take apart at its comma. */
final class UnquotedCall {
  /** Its opening bracket is the last character. */
  private static final Pattern OPENING = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*\\(");

  private UnquotedCall() {}

  /**
   * The call on a line in which reading YAML came to grief.
   *
   * @param line the whole line
   * @param at where the fault was noticed, which is behind the comma
   */
  static Optional<SourceSpan> around(String line, SourceSpan at) {
    var openings = OPENING.matcher(line);
    while (openings.find() && openings.start() < at.column()) {
      var end = end(line, openings.end());
      if (end >= at.column() - 1 && line.substring(openings.end(), end).indexOf(',') >= 0) {
        var begin = openings.start();
        return Optional.of(SourceSpan.of(at.file(), at.line(), begin + 1, end - begin));
      }
    }
    return Optional.empty();
  }

  /** Behind the bracket that closes the one before {@code from}, or -1. */
  private static int end(String line, int from) {
    var open = 1;
    var quote = '\0';
    for (var i = from; i < line.length(); i++) {
      var c = line.charAt(i);
      if (quote != '\0') {
        quote = c == quote ? '\0' : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
