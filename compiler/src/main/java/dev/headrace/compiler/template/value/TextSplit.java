package dev.headrace.compiler.template.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cutting a string into parts. */
final class TextSplit {
  private TextSplit() {}

  static List<@Nullable Object> split(String text, Call call, boolean fromRight) {
    var separator = call.argument(0, "sep");
    var limit = Values.toInt(call.argument(1, "maxsplit", -1L), "maxsplit");
    var most = limit < 0 ? Integer.MAX_VALUE : limit;
    if (separator == null) {
      return fromRight ? wordsFromRight(text, most) : words(text, most);
    }
    if (!(separator instanceof String sep) || sep.isEmpty()) {
      throw Values.fault("`split` needs a separator that is a string and not empty");
    }
    return fromRight ? partsFromRight(text, sep, most) : parts(text, sep, most);
  }

  private static List<@Nullable Object> parts(String text, String separator, int most) {
    var parts = new ArrayList<@Nullable Object>();
    var from = 0;
    while (parts.size() < most) {
      var at = text.indexOf(separator, from);
      if (at < 0) {
        break;
      }
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static List<@Nullable Object> partsFromRight(String text, String separator, int most) {
    var parts = new ArrayList<@Nullable Object>();
    var to = text.length();
    while (parts.size() < most) {
      var at = text.lastIndexOf(separator, to - separator.length());
      if (at < 0 || to < separator.length()) {
        break;
      }
      parts.add(text.substring(at + separator.length(), to));
      to = at;
    }
    parts.add(text.substring(0, to));
    Collections.reverse(parts);
    return parts;
  }

  private static List<@Nullable Object> words(String text, int most) {
    var words = new ArrayList<@Nullable Object>();
    var i = 0;
    while (true) {
      while (i < text.length() && TextTrim.isSpace(text.charAt(i))) {
        i++;
      }
      if (i >= text.length()) {
        return words;
      }
      if (words.size() == most) {
        words.add(text.substring(i).stripTrailing());
        return words;
      }
      var from = i;
      while (i < text.length() && !TextTrim.isSpace(text.charAt(i))) {
        i++;
      }
      words.add(text.substring(from, i));
    }
  }

  private static List<@Nullable Object> wordsFromRight(String text, int most) {
    var words = new ArrayList<@Nullable Object>();
    var rest = text.strip();
    while (!rest.isEmpty() && words.size() < most) {
      var from = rest.length();
      while (from > 0 && !TextTrim.isSpace(rest.charAt(from - 1))) {
        from--;
      }
      words.add(rest.substring(from));
      rest = rest.substring(0, from).stripTrailing();
    }
    if (!rest.isEmpty()) {
      words.add(rest);
    }
    Collections.reverse(words);
    return words;
  }

  static List<@Nullable Object> lines(String text, boolean keepEnds) {
    var lines = new ArrayList<@Nullable Object>();
    var from = 0;
    while (from < text.length()) {
      var end = from;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      var next = end;
      if (next < text.length()) {
        next += text.startsWith("\r\n", next) ? 2 : 1;
      }
      lines.add(text.substring(from, keepEnds ? next : end));
      from = next;
    }
    return lines;
  }

  static PyTuple partition(String text, String separator, boolean last) {
    var at = last ? text.lastIndexOf(separator) : text.indexOf(separator);
    if (at < 0) {
      return last ? PyTuple.of("", "", text) : PyTuple.of(text, "", "");
    }
    return PyTuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
  }
}
