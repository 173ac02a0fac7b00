package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/** Turns SnakeYAML's positions, which count code points from 0, into spans. */
final class YamlPositions {
  private final String file;
  private final String text;
  private final int codePoints;

  YamlPositions(String file, String text) {
    this.file = file;
    this.text = text;
    this.codePoints = text.codePointCount(0, text.length());
  }

  SourceSpan span(Mark from, Mark to) {
    return new SourceSpan(
        file,
        from.getLine() + 1,
        column(from),
        Math.max(from.getLine(), to.getLine()) + 1,
        column(to));
  }

  SourceSpan span(Mark from, int length) {
    return SourceSpan.of(file, from.getLine() + 1, column(from), length);
  }

  SourceSpan at(@Nullable Mark mark) {
    return mark == null ? SourceSpan.ofFile(file) : span(mark, 1);
  }

  /** The place of a character, counted in code points from the text's start. */
  SourceSpan at(int codePoint) {
    var offset = text.offsetByCodePoints(0, Math.min(codePoint, codePoints));
    var line = 1;
    var lineStart = 0;
    for (var i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    return SourceSpan.of(file, line, offset - lineStart + 1, 1);
  }

  /** The text of a line, 1-based; empty where there is no such line. */
  String line(int number) {
    var start = 0;
    for (var i = 1; i < number; i++) {
      start = text.indexOf('\n', start) + 1;
      if (start == 0) {
        return "";
      }
    }
    var end = text.indexOf('\n', start);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /** What stands between two places. */
  String between(Mark from, Mark to) {
    return text.substring(offset(from), offset(to));
  }

  private int column(Mark mark) {
    if (codePoints == text.length()) {
      return mark.getColumn() + 1;
    }
    var offset = offset(mark);
    return offset - text.offsetByCodePoints(offset, -mark.getColumn()) + 1;
  }

  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
