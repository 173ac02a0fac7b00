package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text after {@code |} or {@code >} for {@link FastYaml}. */
final class FastBlockScalar {
  private final YamlCursor cursor;
  private int indent;

  FastBlockScalar(YamlCursor cursor) {
    this.cursor = cursor;
  }

  /** Null to give up; ends at the next content. */
  @Nullable YamlScalar read(int parent) {
    var at = cursor.here(1);
    var folded = cursor.peek(0) == '>';
    cursor.at++;
    var strip = cursor.peek(0) == '-';
    if (strip) {
      cursor.at++;
    }
    if (!cursor.endLine()) {
      return null;
    }
    var firstLine = cursor.line;
    var lines = new ArrayList<String>();
    if (!collect(parent, lines)) {
      return null;
    }
    var atEndWithoutBreak = cursor.atEnd() && !cursor.text.endsWith("\n");
    var allUsed = lines.isEmpty() || !lines.getLast().isEmpty();
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    var text = folded ? fold(lines) : String.join("\n", lines);
    if (!lines.isEmpty() && !strip && !(atEndWithoutBreak && allUsed)) {
      text += "\n";
    }
    cursor.skipToContent();
    return new YamlScalar(text, YamlScalar.Style.BLOCK, text, at, content(at, firstLine, lines));
  }

  /** The lines without their common indentation; false to give up. */
  private boolean collect(int parent, List<String> lines) {
    indent = -1;
    var widestBlank = 0;
    while (!cursor.atEnd()) {
      var end = cursor.lineEnd();
      var content = cursor.at;
      while (content < end && cursor.text.charAt(content) == ' ') {
        content++;
      }
      var width = content - cursor.at;
      if (content == end) {
        widestBlank = indent < 0 ? Math.max(widestBlank, width) : widestBlank;
        lines.add(indent >= 0 && width > indent ? " ".repeat(width - indent) : "");
      } else if (width <= parent || (indent >= 0 && width < indent)) {
        return width <= parent;
      } else {
        indent = indent < 0 ? width : indent;
        if (widestBlank > indent) {
          return false;
        }
        lines.add(cursor.text.substring(cursor.at + indent, end));
      }
      cursor.at = end;
      cursor.nextLine();
    }
    return true;
  }

  private SourceSpan content(SourceSpan sign, int firstLine, List<String> lines) {
    return lines.isEmpty()
        ? sign
        : new SourceSpan(
            sign.file(),
            firstLine,
            indent + 1,
            firstLine + lines.size() - 1,
            indent + 1 + lines.getLast().length());
  }

  /** Joins lines by spaces; empty and indented lines keep their breaks. */
  private static String fold(List<String> lines) {
    var text = new StringBuilder();
    var breaks = 0;
    var indentedBefore = false;
    var first = true;
    for (var line : lines) {
      if (line.isEmpty()) {
        breaks++;
        continue;
      }
      var indented = line.charAt(0) == ' ';
      if (first) {
        text.append("\n".repeat(breaks));
      } else if (indented || indentedBefore) {
        text.append("\n".repeat(breaks + 1));
      } else {
        text.append(breaks == 0 ? " " : "\n".repeat(breaks));
      }
      text.append(line);
      breaks = 0;
      first = false;
      indentedBefore = indented;
    }
    return text.toString();
  }
}
