package dev.headrace.compiler.select;

/**
 * A pattern with {@code *} (any text), {@code ?} (any character) and {@code [abc]}, {@code [a-z]},
 * {@code [!abc]} (one of these, none of these); letter case counts.
 */
final class Glob {
  private final String pattern;

  /** What a {@code *} stops at; 0 for nothing. */
  private final char separator;

  private Glob(String pattern, char separator) {
    this.pattern = pattern;
    this.separator = separator;
  }

  static Glob of(String pattern) {
    return new Glob(pattern, '\0');
  }

  /** One whose {@code *} stays within a folder and whose {@code **} does not. */
  static Glob ofPath(String pattern) {
    return new Glob(pattern, '/');
  }

  static boolean isWildcard(String text) {
    return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == ']');
  }

  boolean matches(String text) {
    return matches(0, text, 0);
  }

  private boolean matches(int at, String text, int place) {
    var next = at;
    var here = place;
    while (next < pattern.length()) {
      if (pattern.charAt(next) == '*') {
        return matchesStar(next, text, here);
      }
      if (here == text.length()) {
        return false;
      }
      var end = end(next);
      if (!matchesOne(next, end, text.charAt(here))) {
        return false;
      }
      next = end;
      here++;
    }
    return here == text.length();
  }

  private boolean matchesStar(int star, String text, int place) {
    var crossing = separator == '\0' || pattern.startsWith("**", star);
    var rest = star;
    while (rest < pattern.length() && pattern.charAt(rest) == '*') {
      rest++;
    }
    if (crossing
        && separator != '\0'
        && pattern.startsWith("/", rest)
        && matches(rest + 1, text, place)) {
      return true;
    }
    for (var here = place; here <= text.length(); here++) {
      if (matches(rest, text, here)) {
        return true;
      }
      if (!crossing && here < text.length() && text.charAt(here) == separator) {
        return false;
      }
    }
    return false;
  }

  /** Where the element of the pattern that begins there ends. */
  private int end(int begin) {
    if (pattern.charAt(begin) != '[') {
      return begin + 1;
    }
    var close = pattern.indexOf(']', begin + (negated(begin) ? 3 : 2));
    return close < 0 ? begin + 1 : close + 1;
  }

  private boolean negated(int begin) {
    return pattern.startsWith("[!", begin);
  }

  private boolean matchesOne(int begin, int end, char found) {
    if (pattern.charAt(begin) == '?') {
      return found != separator || separator == '\0';
    }
    if (end == begin + 1) {
      return pattern.charAt(begin) == found;
    }
    var inside = false;
    for (var i = begin + (negated(begin) ? 2 : 1); i < end - 1; i++) {
      if (i + 2 < end - 1 && pattern.charAt(i + 1) == '-') {
        inside |= pattern.charAt(i) <= found && found <= pattern.charAt(i + 2);
        i += 2;
      } else {
        inside |= pattern.charAt(i) == found;
      }
    }
    return inside != negated(begin);
  }
}
