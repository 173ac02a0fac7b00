package dev.headrace.compiler.template.value;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Cutting and padding the ends of a string. */
public final class TextTrim {
  private TextTrim() {}

  /**
   * Without the characters at its ends.
   *
   * @param characters which ones; null for white space
   */
  public static String strip(
      String text, @Nullable Object characters, boolean left, boolean right) {
    IntPredicate drop =
        characters == null ? TextTrim::isSpace : c -> Values.text(characters).indexOf(c) >= 0;
    var from = 0;
    var to = text.length();
    while (left && from < to && drop.test(text.charAt(from))) {
      from++;
    }
    while (right && from < to && drop.test(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** White space as Python's {@code str.isspace} sees it. */
  public static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  /** Padded to a width; {@code side} is l, r or c for where the text goes. */
  static String pad(String text, Call call, char side) {
    var fill = Values.text(call.argument(1, "fillchar", " "));
    return pad(text, Values.toInt(call.argument(0, "width"), "width"), fill, side);
  }

  static String pad(String text, int width, String fill, char side) {
    var missing = Sizes.limitWidth(width) - text.codePointCount(0, text.length());
    if (missing <= 0) {
      return text;
    }
    var left =
        switch (side) {
          case 'l' -> 0;
          case 'r' -> missing;
          default -> missing / 2 + (missing & width & 1);
        };
    return fill.repeat(left) + text + fill.repeat(missing - left);
  }
}
