package dev.headrace.compiler.template.value;

import dev.headrace.compiler.diagnostic.Code;

/** How large a value may grow, so that doubling one in a loop cannot fill the memory. */
public final class Sizes {
  private static final int MOST_CHARACTERS = 32_000_000;
  private static final int MOST_ELEMENTS = 2_000_000;

  private static final int WIDEST = 10_000;

  private Sizes() {}

  /** Refuses a text of so many characters, if they are too many. */
  public static void limitText(long characters) {
    if (characters > MOST_CHARACTERS) {
      throw Values.fault(
          Code.TEMPLATE_LIMIT, "a text may have at most " + MOST_CHARACTERS + " characters");
    }
  }

  /** A width a text is filled up to, if it is not too wide. */
  public static int limitWidth(int width) {
    if (width > WIDEST) {
      throw Values.fault(
          Code.TEMPLATE_LIMIT, "a width may be at most " + WIDEST + " characters, not " + width);
    }
    return width;
  }

  /** Refuses a list of so many elements, if they are too many. */
  public static void limitElements(long elements) {
    if (elements > MOST_ELEMENTS) {
      throw Values.fault(
          Code.TEMPLATE_LIMIT, "a list may have at most " + MOST_ELEMENTS + " elements");
    }
  }

  /** Every occurrence replaced, unless the result is too long. */
  public static String replaceAll(String text, String old, String replacement) {
    if (replacement.length() > old.length()) {
      var occurrences = old.isEmpty() ? text.length() + 1L : occurrences(text, old);
      limitText(text.length() + occurrences * (replacement.length() - old.length()));
    }
    return text.replace(old, replacement);
  }

  private static long occurrences(String text, String old) {
    var count = 0L;
    for (var at = text.indexOf(old); at >= 0; at = text.indexOf(old, at + old.length())) {
      count++;
    }
    return count;
  }
}
