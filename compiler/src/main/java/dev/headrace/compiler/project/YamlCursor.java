package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * A place in a YAML text that moves forward. Lines end with {@code \n} only and there is no tab.
 */
final class YamlCursor {
  final String text;
  private final String file;
  int at;
  int line = 1;
  int lineStart;

  /** Column of the content the cursor stands at, 0-based. */
  int indent;

  YamlCursor(String file, String text) {
    this.file = file;
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** The character at an offset from here; line feed beyond the end. */
  char peek(int offset) {
    var place = at + offset;
    return place < text.length() ? text.charAt(place) : '\n';
  }

  boolean isBlank(int offset) {
    var c = peek(offset);
    return c == ' ' || c == '\n';
  }

  void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** Goes to the next content, over empty lines and comments, from the start of a line. */
  void skipToContent() {
    while (!atEnd()) {
      skipSpaces();
      switch (peek(0)) {
        case '\n' -> nextLine();
        case '#' -> {
          at = lineEnd();
          nextLine();
        }
        default -> {
          indent = at - lineStart;
          return;
        }
      }
    }
  }

  /**
   * Leaves a line on which nothing but a comment may follow.
   *
   * @return false when something else follows
   */
  boolean endLine() {
    var before = at;
    skipSpaces();
    if (peek(0) == '#' && at > before) {
      at = lineEnd();
    }
    if (peek(0) != '\n') {
      return false;
    }
    nextLine();
    return true;
  }

  /** The end of this line: its line feed or the end of the text. */
  int lineEnd() {
    var end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** The first colon from here to the end of a line that ends a key; -1 for none. */
  int colon(int from, int end) {
    var colon = text.indexOf(':', from, end);
    while (colon >= 0 && colon + 1 < end && text.charAt(colon + 1) != ' ') {
      colon = text.indexOf(':', colon + 1, end);
    }
    return colon;
  }

  /** The first {@code #} after a space from here to the end; -1 for none. */
  int comment(int end) {
    var sign = text.indexOf('#', at, end);
    while (sign >= 0 && (sign == 0 || text.charAt(sign - 1) != ' ')) {
      sign = text.indexOf('#', sign + 1, end);
    }
    return sign;
  }

  /** Goes over a line feed, if one is here. */
  void nextLine() {
    if (!atEnd()) {
      at++;
      line++;
      lineStart = at;
    }
  }

  /**
   * Goes over the line feeds before a place inside quotes.
   *
   * @return false when a line begins as the end of a document does, or ends with a backslash
   */
  boolean skipLines(int place) {
    for (var i = text.indexOf('\n', at, place); i >= 0; i = text.indexOf('\n', i + 1, place)) {
      var next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
      if (next == '-' || next == '.' || text.charAt(i - 1) == '\\') {
        return false;
      }
      line++;
      lineStart = i + 1;
    }
    return true;
  }

  SourceSpan here(int length) {
    return SourceSpan.of(file, line, at - lineStart + 1, length);
  }

  /** From an earlier place to here. */
  SourceSpan since(int startLine, int startColumn) {
    return new SourceSpan(file, startLine, startColumn, line, at - lineStart + 1);
  }

  int column() {
    return at - lineStart + 1;
  }
}
