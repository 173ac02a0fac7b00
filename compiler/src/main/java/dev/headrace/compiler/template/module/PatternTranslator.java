package dev.headrace.compiler.template.module;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes a regular expression of Python in Java's syntax. */
final class PatternTranslator {
  private static final Pattern REPETITION = Pattern.compile("\\{(?=[\\d,]*\\d)(\\d*)(,?\\d*)\\}");
  private static final String SPECIAL_IN_CLASS = "[&# \t\n";

  private final String source;
  private final Map<String, Integer> names;
  private final StringBuilder out = new StringBuilder();
  private int at;
  private int groups;

  /**
   * A translator for one expression.
   *
   * @param names receives the numbers of the named groups; Java's names allow no underscore
   */
  PatternTranslator(String source, Map<String, Integer> names) {
    this.source = source;
    this.names = names;
  }

  String translate() {
    while (at < source.length()) {
      var c = source.charAt(at);
      switch (c) {
        case '\\' -> escape(false);
        case '[' -> characterClass();
        case '(' -> group();
        case '{' -> brace();
        default -> {
          out.append(c);
          at++;
        }
      }
    }
    return out.toString();
  }

  private void escape(boolean inClass) {
    var next = at + 1 < source.length() ? source.charAt(at + 1) : '\0';
    if (next == 'Z' && !inClass) {
      out.append("\\z");
    } else {
      out.append('\\');
      if (next != '\0') {
        out.append(next);
      }
    }
    at += 2;
  }

  private void characterClass() {
    out.append('[');
    at++;
    if (at < source.length() && source.charAt(at) == '^') {
      out.append('^');
      at++;
    }
    if (at < source.length() && source.charAt(at) == ']') {
      out.append("\\]");
      at++;
    }
    while (at < source.length() && source.charAt(at) != ']') {
      var c = source.charAt(at);
      if (c == '\\') {
        escape(true);
      } else {
        // a bracket opens nothing and two ampersands join nothing within a class of Python; its
        // verbose mode leaves spaces and hashes there alone
        out.append(SPECIAL_IN_CLASS.indexOf(c) >= 0 ? "\\" : "").append(c);
        at++;
      }
    }
    if (at < source.length()) {
      out.append(']');
      at++;
    }
  }

  /** A brace is one where it does not count repetitions. */
  private void brace() {
    var repetition = REPETITION.matcher(source).region(at, source.length());
    if (!repetition.lookingAt()) {
      out.append("\\{");
      at++;
      return;
    }
    var least = repetition.group(1);
    out.append('{').append(least.isEmpty() ? "0" : least).append(repetition.group(2)).append('}');
    at = repetition.end();
  }

  private void group() {
    if (source.startsWith("(?P<", at)) {
      var end = source.indexOf('>', at);
      if (end > 0) {
        names.put(source.substring(at + 4, end), ++groups);
        out.append('(');
        at = end + 1;
        return;
      }
    }
    if (source.startsWith("(?P=", at)) {
      var end = source.indexOf(')', at);
      var number = end < 0 ? null : names.get(source.substring(at + 4, end));
      if (number != null) {
        out.append("(?:\\").append(number).append(')');
        at = end + 1;
        return;
      }
    }
    if (source.startsWith("(?#", at)) {
      var end = source.indexOf(')', at);
      if (end > 0) {
        at = end + 1;
        return;
      }
    }
    if (!source.startsWith("(?", at)) {
      groups++;
    }
    out.append('(');
    at++;
  }
}
