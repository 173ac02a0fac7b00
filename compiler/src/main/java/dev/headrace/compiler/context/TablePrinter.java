package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays a table out in columns of even width. */
final class TablePrinter {
  private static final String MORE = "...";

  private TablePrinter() {}

  static String print(TableValue table, int maxRows, int maxColumns, int maxWidth) {
    var columns = Math.min(table.names().size(), Math.max(1, maxColumns));
    var lines = new ArrayList<List<String>>();
    lines.add(table.names().subList(0, columns).stream().map(name -> cut(name, maxWidth)).toList());
    for (var row : table.data().subList(0, Math.min(table.data().size(), Math.max(0, maxRows)))) {
      lines.add(row.subList(0, columns).stream().map(value -> cell(value, maxWidth)).toList());
    }
    if (table.data().size() > maxRows) {
      lines.add(table.names().subList(0, columns).stream().map(name -> MORE).toList());
    }
    return layOut(lines, numeric(table, columns));
  }

  private static String layOut(List<List<String>> lines, boolean[] numeric) {
    var widths = new int[numeric.length];
    for (var line : lines) {
      for (var i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    var text = new StringBuilder();
    line(lines.get(0), widths, numeric, text);
    rule(widths, text);
    for (var line : lines.subList(1, lines.size())) {
      line(line, widths, numeric, text);
    }
    return text.toString();
  }

  private static void line(List<String> line, int[] widths, boolean[] numeric, StringBuilder text) {
    text.append('|');
    for (var i = 0; i < widths.length; i++) {
      var padding = " ".repeat(widths[i] - line.get(i).length());
      text.append(' ').append(numeric[i] ? padding + line.get(i) : line.get(i) + padding);
      text.append(" |");
    }
    text.append('\n');
  }

  private static void rule(int[] widths, StringBuilder text) {
    text.append('|');
    for (var width : widths) {
      text.append(' ').append("-".repeat(width)).append(" |");
    }
    text.append('\n');
  }

  private static boolean[] numeric(TableValue table, int columns) {
    var numeric = new boolean[columns];
    for (var i = 0; i < columns; i++) {
      var index = i;
      numeric[i] =
          !table.data().isEmpty()
              && table.data().stream()
                  .allMatch(row -> row.get(index) == null || Values.isNumber(row.get(index)));
    }
    return numeric;
  }

  private static String cell(@Nullable Object value, int maxWidth) {
    return cut(value == null ? "" : Values.text(value), maxWidth);
  }

  private static String cut(String text, int maxWidth) {
    var line = text.replace('\n', ' ');
    return line.length() <= maxWidth || maxWidth <= MORE.length()
        ? line
        : line.substring(0, maxWidth - MORE.length()) + MORE;
  }
}
