package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the block style that properties files are written in, many times faster than the whole of
 * YAML can be read. It gives up, never guesses: whatever it does not know is left to {@link
 * SlowYaml}. Its methods return null to give up.
 */
final class FastYaml {
  private static final int DEEPEST = 40;
  private static final int LONGEST_KEY = 1000;
  private static final int FEW = 8;

  private final String file;
  private final YamlCursor cursor;
  private final FastScalars scalars;
  private final FastFlow flow;
  private final FastAnchors anchors;
  private int depth;

  private FastYaml(String file, String text) {
    this.file = file;
    cursor = new YamlCursor(file, text);
    scalars = new FastScalars(cursor);
    flow = new FastFlow(cursor, scalars);
    anchors = new FastAnchors(cursor);
  }

  /**
   * The document, if it is an ordinary one.
   *
   * @param text without byte order mark
   */
  static Optional<YamlValue> parse(String file, String text) {
    var unified = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    return isOrdinary(unified)
        ? Optional.ofNullable(new FastYaml(file, unified).document())
        : Optional.empty();
  }

  /** Whether there are no characters that YAML forbids or that need care in counting columns. */
  private static boolean isOrdinary(String text) {
    var characters = text.toCharArray(); // measurably faster than charAt while the JVM is cold
    for (var c : characters) {
      if (c < ' ' ? c != '\n' : c >= 0x7f && isOdd(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOdd(char c) {
    return c <= 0x9f
        || c == '\u2028'
        || c == '\u2029'
        || c == '\ufeff'
        || Character.isSurrogate(c)
        || c >= '\ufffe';
  }

  private @Nullable YamlValue document() {
    cursor.skipToContent();
    if (cursor.text.startsWith("---", cursor.at) && cursor.indent == 0) {
      cursor.at += 3;
      if (!cursor.endLine()) {
        return null;
      }
      cursor.skipToContent();
    }
    if (cursor.atEnd()) {
      return YamlScalar.of(null, SourceSpan.ofFile(file));
    }
    var value = isItem() ? list(cursor.indent) : map(cursor.indent);
    return cursor.atEnd() ? value : null;
  }

  private boolean isItem() {
    return cursor.peek(0) == '-' && cursor.isBlank(1);
  }

  /** What stands on lines of its own, deeper than its parent. */
  private @Nullable YamlValue block(int parent) {
    if (isItem()) {
      return list(cursor.indent);
    }
    return keyEnd() < 0 ? scalars.value(parent, flow) : map(cursor.indent);
  }

  private @Nullable YamlList list(int indent) {
    if (++depth > DEEPEST) {
      return null;
    }
    var at = cursor.here(1);
    var items = ImmutableList.<YamlValue>builder();
    while (!cursor.atEnd() && cursor.indent == indent && isItem()) {
      cursor.at++;
      var empty = cursor.here(0);
      cursor.skipSpaces();
      var item = isLineOver() ? nested(indent, empty, false) : item(indent);
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    depth--;
    return isIndentedDeeper(indent) ? null : new YamlList(items.build(), at);
  }

  /** What follows a dash on its line. */
  private @Nullable YamlValue item(int parent) {
    cursor.indent = cursor.at - cursor.lineStart;
    if (isItem()) {
      return list(cursor.indent);
    }
    if (cursor.peek(0) == '&') {
      return anchored(parent, false);
    }
    if (cursor.peek(0) == '*') {
      return anchors.alias();
    }
    return keyEnd() < 0 ? scalars.value(parent, flow) : map(cursor.indent);
  }

  private @Nullable YamlMap map(int indent) {
    if (++depth > DEEPEST) {
      return null;
    }
    var entries = new ArrayList<YamlMap.Entry>();
    var many = new HashSet<String>();
    while (!cursor.atEnd() && cursor.indent == indent && !isItem()) {
      var entry = entry(indent);
      if (entry == null || isRepeated(entry.key(), entries, many)) {
        return null;
      }
      entries.add(entry);
    }
    depth--;
    return entries.isEmpty() || isIndentedDeeper(indent)
        ? null
        : new YamlMap(ImmutableList.copyOf(entries), entries.getFirst().keyAt());
  }

  private static boolean isRepeated(String key, List<YamlMap.Entry> entries, Set<String> many) {
    if (entries.size() < FEW) {
      for (var entry : entries) {
        if (entry.key().equals(key)) {
          return true;
        }
      }
      return false;
    }
    if (many.isEmpty()) {
      entries.forEach(entry -> many.add(entry.key()));
    }
    return !many.add(key);
  }

  private YamlMap.@Nullable Entry entry(int indent) {
    var end = keyEnd();
    if (end < 0 || end - cursor.at > LONGEST_KEY) {
      return null;
    }
    var key = key(end);
    if (key == null) {
      return null;
    }
    cursor.at = end + 1;
    var empty = cursor.here(0);
    cursor.skipSpaces();
    var value = isLineOver() ? nested(indent, empty, true) : sameLine(indent);
    return value == null ? null : key.withValue(value);
  }

  /** What stands beside a key. */
  private @Nullable YamlValue sameLine(int parent) {
    return switch (cursor.peek(0)) {
      case '&' -> anchored(parent, true);
      case '*' -> anchors.alias();
      default -> isItem() ? null : scalars.value(parent, flow);
    };
  }

  /** What follows {@code &name}, kept for its aliases. */
  private @Nullable YamlValue anchored(int parent, boolean belowKey) {
    var start = cursor.here(1);
    var name = anchors.name();
    if (name == null || anchors.isOpen()) {
      return null;
    }
    cursor.skipSpaces();
    var isFlow = cursor.peek(0) == '[' || cursor.peek(0) == '{';
    anchors.open();
    var value =
        isLineOver()
            ? nested(parent, start, belowKey)
            : keyEnd() >= 0 ? null : scalars.value(parent, flow);
    return value == null ? null : anchors.close(name, start, value, isFlow);
  }

  private boolean isLineOver() {
    return cursor.peek(0) == '\n'
        || (cursor.peek(0) == '#' && cursor.text.charAt(cursor.at - 1) == ' ');
  }

  /** What stands below a key or a dash that has nothing beside it. */
  private @Nullable YamlValue nested(int parent, SourceSpan empty, boolean belowKey) {
    if (!cursor.endLine() && !isComment()) {
      return null;
    }
    cursor.skipToContent();
    if (!cursor.atEnd() && cursor.indent > parent) {
      return block(parent);
    }
    if (belowKey && !cursor.atEnd() && cursor.indent == parent && isItem()) {
      return list(parent);
    }
    return new YamlScalar("", YamlScalar.Style.PLAIN, null, empty);
  }

  private boolean isComment() {
    return cursor.peek(0) == '#';
  }

  private boolean isIndentedDeeper(int indent) {
    return !cursor.atEnd() && cursor.indent > indent;
  }

  /** Where the colon after a key on this line is, or -1. */
  private int keyEnd() {
    var first = cursor.peek(0);
    if (first == '"' || first == '\'') {
      return quotedKeyEnd(first);
    }
    if (!FastScalars.startsPlain(first) || first == '?' || first == ':') {
      return -1;
    }
    var end = cursor.lineEnd();
    var colon = cursor.colon(cursor.at, end);
    return colon >= 0 && cursor.comment(colon) < 0 ? colon : -1;
  }

  private int quotedKeyEnd(char quote) {
    var end = cursor.lineEnd();
    var close = cursor.text.indexOf(quote, cursor.at + 1);
    if (close < 0 || close >= end) {
      return -1;
    }
    var i = close + 1;
    while (i < end && cursor.text.charAt(i) == ' ') {
      i++;
    }
    var isKey = i < end && cursor.text.charAt(i) == ':';
    return isKey && (i + 1 == end || cursor.text.charAt(i + 1) == ' ') ? i : -1;
  }

  /** The key before a colon, without its value yet. */
  private YamlMap.@Nullable Entry key(int colon) {
    var end = colon;
    while (cursor.text.charAt(end - 1) == ' ') {
      end--;
    }
    var written = cursor.text.substring(cursor.at, end);
    var keyAt = cursor.here(written.length());
    var first = written.charAt(0);
    var nothing = new YamlScalar("", YamlScalar.Style.PLAIN, null, keyAt);
    if (first == '"' || first == '\'') {
      var key = written.substring(1, written.length() - 1);
      return key.indexOf('\\') >= 0 ? null : new YamlMap.Entry(key, key, keyAt, nothing);
    }
    return written.equals("<<")
        ? null
        : new YamlMap.Entry(written, PlainScalar.resolve(written), keyAt, nothing);
  }
}
