package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Collections in brackets for {@link FastYaml}; its methods return null to give up. */
final class FastFlow {
  private static final int DEEPEST = 20;

  private final YamlCursor cursor;
  private final FastScalars scalars;

  FastFlow(YamlCursor cursor, FastScalars scalars) {
    this.cursor = cursor;
    this.scalars = scalars;
  }

  /** The list or map that starts here; ends behind its bracket. */
  @Nullable YamlValue collection(int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    return cursor.peek(0) == '[' ? list(depth) : map(depth);
  }

  private @Nullable YamlList list(int depth) {
    var startLine = cursor.line;
    var startColumn = cursor.column();
    var items = ImmutableList.<YamlValue>builder();
    cursor.at++;
    while (skip() && cursor.peek(0) != ']') {
      var item = value(depth + 1);
      if (item == null || !separated(']')) {
        return null;
      }
      items.add(item);
    }
    if (cursor.peek(0) != ']') {
      return null;
    }
    cursor.at++;
    return new YamlList(items.build(), cursor.since(startLine, startColumn));
  }

  private @Nullable YamlMap map(int depth) {
    var startLine = cursor.line;
    var startColumn = cursor.column();
    var entries = ImmutableList.<YamlMap.Entry>builder();
    var keys = new HashSet<String>();
    cursor.at++;
    while (skip() && cursor.peek(0) != '}') {
      var entry = entry(depth);
      if (entry == null || !separated('}') || !keys.add(entry.key())) {
        return null;
      }
      entries.add(entry);
    }
    if (cursor.peek(0) != '}') {
      return null;
    }
    cursor.at++;
    return new YamlMap(entries.build(), cursor.since(startLine, startColumn));
  }

  private YamlMap.@Nullable Entry entry(int depth) {
    var key = scalar();
    if (key == null || key.text().equals("<<") || key.at().line() != key.at().endLine()) {
      return null;
    }
    cursor.skipSpaces();
    if (cursor.peek(0) != ':') {
      return null;
    }
    cursor.at++;
    if (!skip()) {
      return null;
    }
    var value = value(depth + 1);
    return value == null ? null : new YamlMap.Entry(key.text(), key.value(), key.at(), value);
  }

  private @Nullable YamlValue value(int depth) {
    return switch (cursor.peek(0)) {
      case '[', '{' -> collection(depth);
      default -> scalar();
    };
  }

  /** Goes over a comma or to the closing bracket; false when neither follows. */
  private boolean separated(char close) {
    if (!skip()) {
      return false;
    }
    if (cursor.peek(0) == ',') {
      cursor.at++;
      return true;
    }
    return cursor.peek(0) == close;
  }

  /** Goes to the next content, over line ends; false to give up. */
  private boolean skip() {
    cursor.skipSpaces();
    while (cursor.peek(0) == '\n') {
      if (cursor.atEnd()) {
        return false;
      }
      cursor.nextLine();
      if (cursor.peek(0) == '-' || cursor.peek(0) == '.') {
        return false;
      }
      cursor.skipSpaces();
    }
    return cursor.peek(0) != '#';
  }

  private @Nullable YamlScalar scalar() {
    var first = cursor.peek(0);
    if (first == '"' || first == '\'') {
      return scalars.quoted();
    }
    if (!FastScalars.startsPlain(first)
        || first == '?'
        || first == ':'
        || (first == '-' && cursor.isBlank(1))) {
      return null;
    }
    var end = plainEnd();
    if (end < 0) {
      return null;
    }
    var text = cursor.text.substring(cursor.at, end);
    var scalar =
        new YamlScalar(
            text, YamlScalar.Style.PLAIN, PlainScalar.resolve(text), cursor.here(text.length()));
    cursor.at = end;
    return scalar;
  }

  /** Where a scalar without quotes ends, trailing spaces left out; -1 to give up. */
  private int plainEnd() {
    var lineEnd = cursor.lineEnd();
    var end = cursor.at;
    while (end < lineEnd && ",[]{}".indexOf(cursor.text.charAt(end)) < 0) {
      var c = cursor.text.charAt(end);
      var next = end + 1 < lineEnd ? cursor.text.charAt(end + 1) : '\n';
      if (c == ':' && (next == ' ' || next == '\n')) {
        break;
      }
      if (c == '?' || c == '#' || (c == ':' && ",[]{}".indexOf(next) >= 0)) {
        return -1;
      }
      end++;
    }
    if (end == lineEnd || "[{".indexOf(cursor.text.charAt(end)) >= 0) {
      return -1;
    }
    while (cursor.text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }
}
