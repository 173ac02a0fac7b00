package dev.headrace.compiler.sql;

/** Finds its way over SQL text without taking comments and strings for code. */
public final class SqlScanner {
  private final String sql;

  public SqlScanner(String sql) {
    this.sql = sql;
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

  /** Whether there is nothing but blanks and comments. */
  public boolean isEmpty() {
    return skipBlanks(0) == sql.length();
  }
}
