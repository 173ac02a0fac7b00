package dev.headrace.compiler.sql;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Finds its way over SQL text without taking comments and strings for code. */
public final class SqlScanner {
  private static final Pattern DOLLARS = Pattern.compile("\\$(?:[A-Za-z_]\\w*)?\\$");

  private final String sql;
  private final boolean backslashes;

  public SqlScanner(String sql) {
    this(sql, false);
  }

  /**
   * Over an engine's SQL.
   *
   * @param backslashes whether a backslash in any text keeps the next sign from ending it
   */
  public SqlScanner(String sql, boolean backslashes) {
    this.sql = sql;
    this.backslashes = backslashes;
  }

  /** The first offset at or after {@code from} that is neither blank nor in a comment. */
  public int skipBlanks(int from) {
    var at = from;
    while (at < sql.length()) {
      if (Character.isWhitespace(sql.charAt(at))) {
        at++;
      } else if (sql.startsWith("--", at)) {
        var end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
      } else if (sql.startsWith("/*", at)) {
        var end = sql.indexOf("*/", at + 2);
        at = end < 0 ? sql.length() : end + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /** Whether the word stands at the offset, in any case, and ends there. */
  public boolean isWord(int at, String word) {
    var end = at + word.length();
    return sql.regionMatches(true, at, word, 0, word.length())
        && (end == sql.length() || !Character.isJavaIdentifierPart(sql.charAt(end)));
  }

  /**
   * Where the first semicolon stands that has more SQL after it; empty when all is one statement,
   * or when a text or name is not closed.
   */
  public OptionalInt endOfFirstOfSeveral() {
    var at = skipBlanks(0);
    while (at < sql.length()) {
      if (sql.charAt(at) == ';') {
        var next = at;
        while (next < sql.length() && sql.charAt(next) == ';') {
          next = skipBlanks(next + 1);
        }
        return next == sql.length() ? OptionalInt.empty() : OptionalInt.of(at);
      }
      at = skipBlanks(skipToken(at));
    }
    return OptionalInt.empty();
  }

  /** The offset after the text, quoted name, word or sign at the offset. */
  private int skipToken(int at) {
    var sign = sql.charAt(at);
    return switch (sign) {
      case '\'' -> skipQuoted(at, hasEscapes(at));
      case '"', '`' -> skipQuoted(at, false);
      case '$' -> skipDollars(at);
      default -> skipWord(at);
    };
  }

  private boolean hasEscapes(int quote) {
    return backslashes || afterE(quote);
  }

  private boolean afterE(int quote) {
    return quote > 0
        && Character.toLowerCase(sql.charAt(quote - 1)) == 'e'
        && (quote == 1 || !Character.isJavaIdentifierPart(sql.charAt(quote - 2)));
  }

  /** Two quotes stand for one; each looks like an end and a beginning. */
  private int skipQuoted(int at, boolean escapes) {
    for (var end = at + 1; end < sql.length(); end++) {
      if (escapes && sql.charAt(end) == '\\') {
        end++;
      } else if (sql.charAt(end) == sql.charAt(at)) {
        return end + 1;
      }
    }
    return sql.length();
  }

  /** A text between two tags such as {@code $$} or {@code $body$}. */
  private int skipDollars(int at) {
    var tag = DOLLARS.matcher(sql).region(at, sql.length());
    if (!tag.lookingAt()) {
      return at + 1;
    }
    var end = sql.indexOf(tag.group(), tag.end());
    return end < 0 ? sql.length() : end + tag.group().length();
  }

  /** A dollar within a word begins no text. */
  private int skipWord(int at) {
    var end = at + 1;
    while (Character.isJavaIdentifierPart(sql.charAt(at))
        && end < sql.length()
        && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether there is nothing but blanks and comments. */
  public boolean isEmpty() {
    return skipBlanks(0) == sql.length();
  }
}
