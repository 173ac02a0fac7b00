package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.lexer.Token;
import org.jspecify.annotations.Nullable;

/** Reads what stands inside a tag: names, numbers, strings and signs. */
final class CodeLexer {
  private final Lexer lexer;
  private final String text;
  private final TemplateSource.Syntax syntax;

  CodeLexer(Lexer lexer, String text, TemplateSource.Syntax syntax) {
    this.lexer = lexer;
    this.text = text;
    this.syntax = syntax;
  }

  /**
   * Reads tokens up to the closing sign, and over it.
   *
   * @param closing {@code %}}, {@code }}} or {@code }}; null for the end of the text
   * @param open where the tag begins
   * @return whether the text that follows loses its leading white space
   */
  boolean read(@Nullable String closing, int open) {
    var expected = new StringBuilder();
    while (true) {
      var i = skipSpace();
      if (i >= text.length()) {
        if (closing == null) {
          return false;
        }
        throw unclosed(closing, open);
      }
      var c = text.charAt(i);
      if (expected.isEmpty() && closing != null) {
        var signed = (c == '-' || c == '+') && text.startsWith(closing, i + 1);
        if (signed || text.startsWith(closing, i)) {
          var end = i + closing.length() + (signed ? 1 : 0);
          lexer.add(endType(closing), closing, i, end);
          lexer.advance(end);
          return signed && c == '-';
        }
      }
      bracket(i, c, expected);
      token(i, c);
    }
  }

  /**
   * Keeps track of open brackets.
   *
   * @param expected the brackets that close the open ones, innermost last
   */
  private void bracket(int i, char c, StringBuilder expected) {
    switch (c) {
      case '(' -> expected.append(')');
      case '[' -> expected.append(']');
      case '{' -> expected.append('}');
      case ')', ']', '}' -> {
        var last = expected.length() - 1;
        if (last < 0) {
          throw lexer.error(i, 1, "unexpected `" + c + "`");
        }
        if (expected.charAt(last) != c) {
          throw lexer.error(i, 1, "expected `" + expected.charAt(last) + "`, found `" + c + "`");
        }
        expected.setLength(last);
      }
      default -> {}
    }
  }

  private static Token.Type endType(String closing) {
    return switch (closing) {
      case "%}" -> Token.Type.EXECUTE_END;
      case "}}" -> Token.Type.PRINT_END;
      default -> Token.Type.STRING_INTERPOLATION_END;
    };
  }

  private RuntimeException unclosed(String closing, int open) {
    var message =
        switch (closing) {
          case "%}" -> "the tag `{%` is not closed with `%}`";
          case "}}" -> "the expression `{{` is not closed with `}}`";
          default -> "the interpolation `#{` is not closed with `}`";
        };
    return lexer.errorAt(open, 2, message);
  }

  private int skipSpace() {
    var i = lexer.position();
    while (i < text.length() && Lexer.isSpace(text.charAt(i))) {
      i++;
    }
    lexer.advance(i);
    return i;
  }

  private void token(int i, char c) {
    if (Character.isUnicodeIdentifierStart(c) || c == '_' || Character.isHighSurrogate(c)) {
      name(i);
    } else if (c >= '0' && c <= '9') {
      number(i);
    } else if (c == '"' || c == '\'') {
      string(i, c);
    } else {
      sign(i, c);
    }
  }

  private void name(int from) {
    var i = from + 1;
    while (i < text.length()
        && (Character.isUnicodeIdentifierPart(text.charAt(i))
            || Character.isSurrogate(text.charAt(i)))
        && !Character.isIdentifierIgnorable(text.charAt(i))) {
      i++;
    }
    take(Token.Type.NAME, from, i);
  }

  private void number(int from) {
    var i = from;
    var radix = Character.toLowerCase(lexer.charAt(from + 1));
    if (text.charAt(from) == '0' && (radix == 'x' || radix == 'o' || radix == 'b')) {
      i = from + 2;
      while (Character.isLetterOrDigit(lexer.charAt(i)) || lexer.charAt(i) == '_') {
        i++;
      }
      take(Token.Type.NUMBER, from, i);
      return;
    }
    i = digits(i);
    var afterDot = from > 0 && text.charAt(from - 1) == '.';
    if (!afterDot) {
      if (lexer.charAt(i) == '.' && isDigit(lexer.charAt(i + 1))) {
        i = digits(i + 1);
      }
      i = exponent(i);
    }
    take(Token.Type.NUMBER, from, i);
  }

  private int exponent(int i) {
    if (lexer.charAt(i) != 'e' && lexer.charAt(i) != 'E') {
      return i;
    }
    var signed = lexer.charAt(i + 1) == '+' || lexer.charAt(i + 1) == '-';
    var from = i + (signed ? 2 : 1);
    return isDigit(lexer.charAt(from)) ? digits(from) : i;
  }

  private int digits(int from) {
    var i = from;
    while (isDigit(lexer.charAt(i)) || (lexer.charAt(i) == '_' && isDigit(lexer.charAt(i + 1)))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void string(int from, char quote) {
    var interpolates = syntax == TemplateSource.Syntax.PEBBLE && quote == '"';
    var start = from + 1;
    var i = start;
    while (i < text.length() && text.charAt(i) != quote) {
      if (interpolates && text.startsWith("#{", i)) {
        part(start, i);
        lexer.add(Token.Type.STRING_INTERPOLATION_START, "#{", i, i + 2);
        lexer.advance(i + 2);
        read("}", i);
        start = lexer.position();
        i = start;
        continue;
      }
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= text.length()) {
      throw lexer.errorAt(from, 1, "the string that begins here is not closed");
    }
    part(start, i);
    lexer.advance(i + 1);
  }

  private void part(int from, int to) {
    lexer.add(Token.Type.STRING, StringEscapes.resolve(text.substring(from, to)), from - 1, to + 1);
  }

  private void sign(int i, char c) {
    var two = pair(i, c);
    if (two != null) {
      lexer.add(Token.Type.OPERATOR, two, i, i + 2);
      lexer.advance(i + 2);
    } else if ("()[]{}:.,|=?;".indexOf(c) >= 0) {
      take(Token.Type.PUNCTUATION, i, i + 1);
    } else if ("+-*/%~<>".indexOf(c) >= 0) {
      take(Token.Type.OPERATOR, i, i + 1);
    } else {
      throw lexer.error(i, 1, "unexpected character " + printable(c));
    }
  }

  private static String printable(char c) {
    return c < ' ' || c == 127 ? "with code " + (int) c : "`" + c + "`";
  }

  private @Nullable String pair(int i, char c) {
    var next = lexer.charAt(i + 1);
    if (next == '=') {
      return switch (c) {
        case '=' -> "==";
        case '!' -> "!=";
        case '<' -> "<=";
        case '>' -> ">=";
        default -> null;
      };
    }
    if (c != next) {
      return null;
    }
    return switch (c) {
      case '*' -> "**";
      case '/' -> "//";
      case '.' -> "..";
      default -> null;
    };
  }

  private void take(Token.Type type, int from, int to) {
    lexer.add(type, text.substring(from, to), from, to);
    lexer.advance(to);
  }
}
