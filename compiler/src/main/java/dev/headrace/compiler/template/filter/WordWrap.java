package dev.headrace.compiler.template.filter;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.List;

/** The filter {@code wordwrap}. */
final class WordWrap {
  private WordWrap() {}

  static String wrap(String text, Call call) {
    var width = Math.max(1, Values.toInt(call.argument(0, "width", 79L), "width"));
    var breakLong = Values.truth(call.argument(1, "break_long_words", true));
    var newline = call.argument(2, "wrapstring");
    var separator = newline == null ? "\n" : Values.text(newline);
    var lines = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      lines.add(String.join(separator, line(line, width, breakLong)));
    }
    return String.join(separator, lines);
  }

  private static List<String> line(String line, int width, boolean breakLong) {
    var lines = new ArrayList<String>();
    var current = new StringBuilder();
    for (var word : line.split("(?<= )(?! )", -1)) {
      var rest = word;
      if (current.length() + rest.stripTrailing().length() > width && !current.isEmpty()) {
        lines.add(current.toString().stripTrailing());
        current.setLength(0);
      }
      while (breakLong && rest.stripTrailing().length() > width) {
        lines.add(rest.substring(0, width));
        rest = rest.substring(width);
      }
      current.append(rest);
    }
    if (!current.isEmpty() || lines.isEmpty()) {
      lines.add(current.toString().stripTrailing());
    }
    return lines;
  }
}
