package dev.headrace.compiler.project;

import org.jspecify.annotations.Nullable;

/** The scalars of {@link FastYaml}; its methods return null to give up. */
final class FastScalars {
  private final YamlCursor cursor;
  private final FastBlockScalar blockScalar;

  FastScalars(YamlCursor cursor) {
    this.cursor = cursor;
    this.blockScalar = new FastBlockScalar(cursor);
  }

  /**
   * The value that starts here; ends at the next content.
   *
   * @param parent the indentation the value's further lines must exceed
   */
  @Nullable YamlValue value(int parent, FastFlow flow) {
    return switch (cursor.peek(0)) {
      case '"', '\'' -> ended(quoted());
      case '[', '{' -> ended(flow.collection(0));
      case '|', '>' -> blockScalar.read(parent);
      case '&', '*', '!', '%', '@', '`', ',', ']', '}', '#' -> null;
      case '?', '-', ':' -> cursor.isBlank(1) ? null : plain(parent);
      default -> plain(parent);
    };
  }

  /** Whether text without quotes may begin so. */
  static boolean startsPlain(char c) {
    return switch (c) {
      case '[', ']', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', ',', '#', '"', '\'' -> false;
      default -> true;
    };
  }

  private @Nullable YamlValue ended(@Nullable YamlValue value) {
    if (value == null || !cursor.endLine()) {
      return null;
    }
    cursor.skipToContent();
    return value;
  }

  /** Text between quotes, on one line or several. */
  @Nullable YamlScalar quoted() {
    var quote = cursor.peek(0);
    var close = closing(quote);
    if (close < 0) {
      return null;
    }
    var startLine = cursor.line;
    var startColumn = cursor.column();
    var written = cursor.text.substring(cursor.at + 1, close);
    if (written.indexOf('\n') >= 0) {
      if (!cursor.skipLines(close)) {
        return null;
      }
      written = folded(written);
    }
    var value = quote == '"' ? unescape(written) : written.replace("''", "'");
    cursor.at = close + 1;
    return value == null
        ? null
        : new YamlScalar(
            value, YamlScalar.Style.QUOTED, value, cursor.since(startLine, startColumn));
  }

  /** Where the quote that opens here is closed, or -1. */
  private int closing(char quote) {
    var end = cursor.text.length();
    var close = cursor.at + 1;
    while (close < end && (cursor.text.charAt(close) != quote || isDoubled(close))) {
      close += cursor.text.charAt(close) == quote || isEscape(close, quote) ? 2 : 1;
    }
    return close < end ? close : -1;
  }

  /** Lines as one: a break is a space, each empty line a break. */
  private static String folded(String written) {
    var lines = written.split("\n", -1);
    var text = new StringBuilder(lines[0].stripTrailing());
    var breaks = 0;
    for (var i = 1; i < lines.length; i++) {
      var isLast = i == lines.length - 1;
      var line = isLast ? lines[i].stripLeading() : lines[i].strip();
      if (line.isEmpty() && !isLast) {
        breaks++;
      } else {
        text.append(breaks == 0 ? " " : "\n".repeat(breaks)).append(line);
        breaks = 0;
      }
    }
    return text.toString();
  }

  /** Whether two single quotes stand for one. */
  private boolean isDoubled(int place) {
    return cursor.text.startsWith("''", place);
  }

  private boolean isEscape(int place, char quote) {
    return quote == '"' && cursor.text.charAt(place) == '\\';
  }

  private static @Nullable String unescape(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    var text = new StringBuilder(written.length());
    var i = 0;
    while (i < written.length()) {
      if (written.charAt(i) != '\\') {
        text.append(written.charAt(i));
        i++;
        continue;
      }
      switch (written.charAt(i + 1)) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case '"' -> text.append('"');
        case '\\' -> text.append('\\');
        case '/' -> text.append('/');
        default -> {
          return null;
        }
      }
      i += 2;
    }
    return text.toString();
  }

  /** Text without quotes, which may go on over further lines. */
  private @Nullable YamlScalar plain(int parent) {
    var startLine = cursor.line;
    var startColumn = cursor.column();
    var end = plainEnd();
    if (end < 0) {
      return null;
    }
    var text = cursor.text.substring(cursor.at, end);
    cursor.at = end;
    var at = cursor.since(startLine, startColumn);
    if (!cursor.endLine()) {
      return null;
    }
    if (!endedByComment(end)) {
      StringBuilder joined = null;
      while (!cursor.atEnd() && goesOn(parent)) {
        cursor.skipSpaces();
        end = plainEnd();
        if (end < 0) {
          return null;
        }
        joined = joined == null ? new StringBuilder(text) : joined;
        joined.append(' ').append(cursor.text, cursor.at, end);
        cursor.at = end;
        at = cursor.since(startLine, startColumn);
        if (!cursor.endLine() || endedByComment(end)) {
          return null;
        }
      }
      if (joined != null) {
        text = joined.toString();
      }
    }
    var lastLine = cursor.line;
    cursor.skipToContent();
    if (cursor.line > lastLine && !cursor.atEnd() && cursor.indent > parent) {
      return null; // after an empty line or a comment the text might go on
    }
    return new YamlScalar(text, YamlScalar.Style.PLAIN, PlainScalar.resolve(text), at);
  }

  private boolean endedByComment(int end) {
    var lineEnd = cursor.text.indexOf('\n', end);
    return cursor.text.indexOf('#', end, lineEnd < 0 ? cursor.text.length() : lineEnd) >= 0;
  }

  /** Whether the line that starts here is deeper than the parent and no comment. */
  private boolean goesOn(int parent) {
    var i = cursor.at;
    while (i < cursor.text.length() && cursor.text.charAt(i) == ' ') {
      i++;
    }
    return i < cursor.text.length()
        && cursor.text.charAt(i) != '\n'
        && cursor.text.charAt(i) != '#'
        && i - cursor.lineStart > parent;
  }

  /** Where the text on this line ends, without comment and trailing spaces; -1 for a key in it. */
  private int plainEnd() {
    var end = cursor.lineEnd();
    var comment = cursor.comment(end);
    end = comment < 0 ? end : comment;
    if (cursor.colon(cursor.at, end) >= 0) {
      return -1;
    }
    while (end > cursor.at && cursor.text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }
}
