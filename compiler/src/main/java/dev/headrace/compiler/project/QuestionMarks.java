package dev.headrace.compiler.project;

import java.util.regex.Pattern;

/**
 * Question marks inside words, such as those of addresses. YAML allows them everywhere; SnakeYAML
 * ends a text at them between brackets, so that it is given another sign in their place.
 *
 * @param text as long as the file's
 * @param hidden whether some stand behind another sign
 */
record QuestionMarks(String text, boolean hidden) {
  /** One of Unicode's signs for private use. */
  private static final char STAND_IN = '\uE9D7';

  private static final Pattern INSIDE_A_WORD =
      Pattern.compile("(?<=[^\\s,\\[\\]{}?])\\?(?=[^\\s,\\[\\]{}?])");

  static QuestionMarks hide(String text) {
    if (text.indexOf('?') < 0 || text.indexOf(STAND_IN) >= 0) {
      return new QuestionMarks(text, false);
    }
    var hidden = INSIDE_A_WORD.matcher(text).replaceAll(String.valueOf(STAND_IN));
    return new QuestionMarks(hidden, true);
  }

  /** A part of the text as the file has it. */
  String show(String part) {
    return hidden ? part.replace(STAND_IN, '?') : part;
  }
}
