package dev.headrace.compiler.project;

import java.util.regex.Pattern;

/** What a template gives for a configuration, as it is written there. */
final class WrittenExpression {
  /** Texts, numbers and constants, in lists and maps or alone. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:'[^'\\\\]*'|\"[^\"\\\\]*\"|\\b(?i:true|false|none|null)\\b|[-+]?\\d[\\d.]*"
              + "|[\\s,:\\[\\]{}])*+");

  private WrittenExpression() {}

  /** The value itself where a literal stands for it, else the expression between braces. */
  static YamlValue of(YamlValue value, String file, String text) {
    var at = value.at();
    if (!at.file().equals(file)) {
      return value;
    }
    var start = offset(text, at.line(), at.column());
    var end = offset(text, at.endLine(), at.endColumn());
    if (start >= end
        || isQuoted(text, start, end)
        || LITERAL.matcher(text.substring(start, end)).matches()) {
      return value;
    }
    return YamlScalar.of("{{ " + text.substring(start, end).strip() + " }}", at);
  }

  /** Whether the place is that of a text without its quotes. */
  private static boolean isQuoted(String text, int start, int end) {
    return start > 0
        && end < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '"')
        && text.charAt(start - 1) == text.charAt(end);
  }

  private static int offset(String text, int line, int column) {
    var start = 0;
    for (var i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return text.length();
      }
    }
    return Math.min(text.length(), start + column - 1);
  }
}
