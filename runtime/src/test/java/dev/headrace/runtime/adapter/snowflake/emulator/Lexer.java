package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.snowflake.emulator.Token.Kind;
import java.util.Locale;

/** Takes a statement of Snowflake's apart; comments and blanks are left out. */
final class Lexer {
  private static final ImmutableList<String> SIGNS =
      ImmutableList.of("::", "||", "<=", ">=", "<>", "!=", "=>", "->");
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

  private final String sql;
  private int at;

  private Lexer(String sql) {
    this.sql = sql;
  }

  static ImmutableList<Token> tokens(String sql) {
    var lexer = new Lexer(sql);
    var tokens = ImmutableList.<Token>builder();
    for (lexer.skipBlanks(); lexer.at < sql.length(); lexer.skipBlanks()) {
      tokens.add(lexer.token());
    }
    return tokens.build();
  }

  private void skipBlanks() {
    while (at < sql.length()) {
      if (Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else if (sql.startsWith("--", at) || sql.startsWith("//", at)) {
        at = after("\n");
      } else if (sql.startsWith("/*", at)) {
        at = after("*/");
      } else {
        return;
      }
    }
  }

  private int after(String end) {
    var found = sql.indexOf(end, at);
    return found < 0 ? sql.length() : found + end.length();
  }

  private Token token() {
    var first = sql.charAt(at);
    if (first == '\'') {
      return text();
    }
    if (first == '"') {
      return quoted();
    }
    if (sql.startsWith("$$", at)) {
      return dollars();
    }
    if (DIGITS.matches(first)
        || (first == '.' && at + 1 < sql.length() && DIGITS.matches(sql.charAt(at + 1)))) {
      return number();
    }
    if (isWord(first)) {
      var end = at;
      while (end < sql.length() && isWord(sql.charAt(end))) {
        end++;
      }
      return token(Kind.WORD, sql.substring(at, end).toUpperCase(Locale.ROOT), end);
    }
    for (var sign : SIGNS) {
      if (sql.startsWith(sign, at)) {
        return token(Kind.SIGN, sign, at + sign.length());
      }
    }
    return token(Kind.SIGN, String.valueOf(first), at + 1);
  }

  private static boolean isWord(char sign) {
    return Character.isLetterOrDigit(sign) || sign == '_' || sign == '$';
  }

  private Token token(Kind kind, String value, int end) {
    var token = new Token(kind, value, at, end);
    at = end;
    return token;
  }

  /** A backslash begins an escape, two quotes stand for one. */
  private Token text() {
    var value = new StringBuilder();
    for (var end = at + 1; end < sql.length(); end++) {
      var sign = sql.charAt(end);
      if (sign == '\\' && end + 1 < sql.length()) {
        end++;
        value.append(escaped(sql.charAt(end)));
      } else if (sign != '\'') {
        value.append(sign);
      } else if (sql.startsWith("''", end)) {
        value.append('\'');
        end++;
      } else {
        return token(Kind.TEXT, value.toString(), end + 1);
      }
    }
    throw unclosed();
  }

  private static char escaped(char sign) {
    return switch (sign) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> '\0';
      default -> sign;
    };
  }

  private Token quoted() {
    var value = new StringBuilder();
    for (var end = at + 1; end < sql.length(); end++) {
      var sign = sql.charAt(end);
      if (sign != '"') {
        value.append(sign);
      } else if (sql.startsWith("\"\"", end)) {
        value.append('"');
        end++;
      } else {
        return token(Kind.QUOTED, value.toString(), end + 1);
      }
    }
    throw unclosed();
  }

  private Token dollars() {
    var end = sql.indexOf("$$", at + 2);
    if (end < 0) {
      throw unclosed();
    }
    return token(Kind.TEXT, sql.substring(at + 2, end), end + 2);
  }

  private Token number() {
    var end = at;
    while (end < sql.length() && isPartOfNumber(end)) {
      end++;
    }
    return token(Kind.NUMBER, sql.substring(at, end), end);
  }

  private boolean isPartOfNumber(int index) {
    var sign = sql.charAt(index);
    return DIGITS.matches(sign)
        || sign == '.'
        || Character.toLowerCase(sign) == 'e'
        || ((sign == '-' || sign == '+')
            && index > at
            && Character.toLowerCase(sql.charAt(index - 1)) == 'e');
  }

  private RefusedException unclosed() {
    var place = Place.of(sql, at);
    return RefusedException.syntax(place.line(), place.position(), sql.substring(at, at + 1));
  }
}
