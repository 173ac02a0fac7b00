package dev.headrace.compiler.template.value;

import java.util.Locale;

/** Upper and lower case as Python's string methods see it. */
public final class TextCase {
  private TextCase() {}

  /** The first letter upper, the rest lower. */
  public static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    var first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT)
        + text.substring(first).toLowerCase(Locale.ROOT);
  }

  static String title(String text) {
    var out = new StringBuilder(text.length());
    var inWord = false;
    for (var point : text.codePoints().toArray()) {
      var letter = Character.isLetter(point);
      out.appendCodePoint(
          inWord && letter ? Character.toLowerCase(point) : Character.toTitleCase(point));
      inWord = letter;
    }
    return out.toString();
  }

  static String swap(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  static boolean isUpper(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  static boolean isLower(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase)
        && text.codePoints().noneMatch(Character::isUpperCase);
  }
}
