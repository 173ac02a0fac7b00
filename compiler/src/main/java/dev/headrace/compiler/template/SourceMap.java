package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;

/** Says where each character of a rendered text comes from. Immutable. */
public final class SourceMap {
  private final String text;
  private final Segments segments;
  private final SourceSpan start;

  /**
   * @param start the template's first character
   */
  SourceMap(String text, Segments segments, SourceSpan start) {
    this.text = text;
    this.segments = segments;
    this.start = start;
  }

  /**
   * The origin of a character.
   *
   * @param offset into the rendered text, 0-based; clamped to it
   */
  public Origin originOf(int offset) {
    var place = Math.clamp(offset, 0, text.length());
    var list = segments.list();
    var low = 0;
    var high = list.size() - 1;
    while (low < high) {
      var middle = (low + high + 1) >>> 1;
      if (list.get(middle).start() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (list.isEmpty()) {
      return CallChain.origin(null, start);
    }
    var segment = list.get(low);
    var at = segment.verbatim() ? moved(segment, place) : segment.at();
    return CallChain.origin(segment.chain(), at);
  }

  /** The place of a character within copied text. */
  private SourceSpan moved(Segments.Segment segment, int place) {
    var line = segment.at().line();
    var column = segment.at().column();
    for (var i = segment.start(); i < place; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return SourceSpan.at(segment.at().file(), line, column);
  }

  /**
   * The origin of a place in the rendered text.
   *
   * @param line of the rendered text, 1-based
   * @param column 1-based
   */
  public Origin originOf(int line, int column) {
    return originOf(offsetOf(line, column));
  }

  /** The offset of a place in the rendered text, clamped to it. */
  public int offsetOf(int line, int column) {
    var lineStart = 0;
    for (var i = 1; i < line; i++) {
      var next = text.indexOf('\n', lineStart);
      if (next < 0) {
        return text.length();
      }
      lineStart = next + 1;
    }
    var lineEnd = text.indexOf('\n', lineStart);
    return Math.clamp(
        (long) lineStart + column - 1, lineStart, lineEnd < 0 ? text.length() : lineEnd);
  }
}
