package dev.headrace.compiler.sql;

/**
 * What is sent with a statement for those who watch the database.
 *
 * @param text without the marks of a comment, and nothing in it that ends one; empty for none
 * @param appended whether it comes after the statement
 */
public record QueryComment(String text, boolean appended) {
  public static final QueryComment NONE = new QueryComment("", false);

  /** The statement as it is sent. */
  public String with(String sql) {
    if (text.isEmpty()) {
      return sql;
    }
    return appended ? withoutEnd(sql) + "\n" + marked() : marked() + "\n" + sql;
  }

  /** How far the statement is moved by it, in UTF-16 units. */
  public int shift() {
    return text.isEmpty() || appended ? 0 : marked().length() + 1;
  }

  private String marked() {
    return "/* " + text + " */";
  }

  /** What would stand after the end of a statement would be another one. */
  private static String withoutEnd(String sql) {
    var end = sql.length();
    while (end > 0 && (sql.charAt(end - 1) == ';' || Character.isWhitespace(sql.charAt(end - 1)))) {
      end--;
    }
    return sql.substring(0, end);
  }
}
