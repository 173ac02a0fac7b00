package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Turns SnakeYAML's positions, which count code points from 0, into spans. */
final class YamlPositions {
  private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S* +)+");

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

  /** Where a scalar's own text stands: without its anchor and tag, its quotes, its sign. */
  SourceSpan content(ScalarNode node) {
    var whole = span(node.getStartMark(), node.getEndMark());
    return switch (node.getScalarStyle()) {
      case PLAIN -> moved(whole, properties(node), 0);
      case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> moved(whole, properties(node), 1);
      case LITERAL, FOLDED ->
          node.getValue().isBlank() ? span(node.getStartMark(), 1) : block(node);
    };
  }

  private static SourceSpan moved(SourceSpan whole, int by, int quote) {
    return new SourceSpan(
        whole.file(),
        whole.line(),
        whole.column() + by + quote,
        whole.endLine(),
        Math.max(1, whole.endColumn() - quote));
  }

  /** The length of the anchor and the tag before a scalar. */
  private int properties(ScalarNode node) {
    var before = PROPERTIES.matcher(between(node.getStartMark(), node.getEndMark()));
    return before.lookingAt() ? before.end() : 0;
  }

  /** The lines that a block fills, from the column in which they begin. */
  private SourceSpan block(ScalarNode node) {
    var first = node.getStartMark().getLine() + 2;
    var last = node.getEndMark().getLine() + (node.getEndMark().getColumn() > 0 ? 1 : 0);
    while (last > first && line(last).isBlank()) {
      last--;
    }
    var filled = first;
    while (filled < last && line(filled).isBlank()) {
      filled++;
    }
    var text = node.getValue().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    var indent = Math.max(0, indent(line(filled)) - indent(text));
    return new SourceSpan(file, first, indent + 1, Math.max(first, last), line(last).length() + 1);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
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
    var line = text.substring(start, end < 0 ? text.length() : end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
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
