package dev.headrace.compiler.template;

/** The escapes of a string literal, as in Python. */
final class StringEscapes {
  private StringEscapes() {}

  static String resolve(String literal) {
    if (literal.indexOf('\\') < 0) {
      return literal;
    }
    var out = new StringBuilder(literal.length());
    for (var i = 0; i < literal.length(); i++) {
      var c = literal.charAt(i);
      if (c != '\\' || i + 1 >= literal.length()) {
        out.append(c);
        continue;
      }
      var escape = literal.charAt(++i);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'a' -> out.append('\u0007');
        case 'v' -> out.append('\u000b');
        case '\\', '\'', '"' -> out.append(escape);
        case '\n' -> {}
        case 'x' -> i = code(literal, i, 2, 16, out);
        case 'u' -> i = code(literal, i, 4, 16, out);
        case 'U' -> i = code(literal, i, 8, 16, out);
        case '0', '1', '2', '3', '4', '5', '6', '7' -> i = octal(literal, i, out);
        default -> out.append('\\').append(escape);
      }
    }
    return out.toString();
  }

  /** Appends the character with that code; the escape itself if the digits are wrong. */
  private static int code(String literal, int at, int digits, int radix, StringBuilder out) {
    var end = at + 1 + digits;
    var value = 0L;
    for (var i = at + 1; i < end; i++) {
      var digit = i < literal.length() ? Character.digit(literal.charAt(i), radix) : -1;
      if (digit < 0) {
        out.append('\\').append(literal.charAt(at));
        return at;
      }
      value = value * radix + digit;
    }
    if (value > Character.MAX_CODE_POINT) {
      out.append('\\').append(literal.charAt(at));
      return at;
    }
    out.appendCodePoint((int) value);
    return end - 1;
  }

  private static int octal(String literal, int at, StringBuilder out) {
    var value = 0;
    var i = at;
    while (i < literal.length() && i < at + 3 && Character.digit(literal.charAt(i), 8) >= 0) {
      value = value * 8 + Character.digit(literal.charAt(i), 8);
      i++;
    }
    out.append((char) value);
    return i - 1;
  }
}
