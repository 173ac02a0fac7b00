package dev.headrace.compiler.sql;

/** Tells which places of a template for SQL stand in a comment of that SQL. */
public final class TemplateComments {
  private TemplateComments() {}

  private enum State {
    CODE,
    LINE,
    BLOCK,
    TEXT,
    NAME
  }

  /**
   * Whether a place stands in a comment of the SQL. What a template writes there is evaluated all
   * the same.
   *
   * @param line 1-based, as is the column
   */
  public static boolean covers(String template, int line, int column) {
    var place = offset(template, line, column);
    var state = State.CODE;
    var at = 0;
    while (at < template.length()) {
      var next = isTag(template, at) ? endOfTag(template, at) : at + width(template, at, state);
      if (place < next) {
        return state == State.LINE || state == State.BLOCK;
      }
      if (!isTag(template, at)) {
        state = after(template, at, state);
      }
      at = next;
    }
    return state == State.LINE || state == State.BLOCK;
  }

  private static int offset(String template, int line, int column) {
    var start = 0;
    for (var i = 1; i < line; i++) {
      var end = template.indexOf('\n', start);
      if (end < 0) {
        return template.length();
      }
      start = end + 1;
    }
    return Math.min(template.length(), start + column - 1);
  }

  private static boolean isTag(String template, int at) {
    return template.startsWith("{{", at)
        || template.startsWith("{%", at)
        || template.startsWith("{#", at);
  }

  /** A tag that is not closed reaches to the end. */
  private static int endOfTag(String template, int at) {
    var sign = template.charAt(at + 1);
    var end = template.indexOf((sign == '{' ? "}" : String.valueOf(sign)) + "}", at + 2);
    return end < 0 ? template.length() : end + 2;
  }

  private static int width(String template, int at, State state) {
    var two =
        (state == State.CODE && (template.startsWith("--", at) || template.startsWith("/*", at)))
            || (state == State.BLOCK && template.startsWith("*/", at));
    return two ? 2 : 1;
  }

  private static State after(String template, int at, State state) {
    var sign = template.charAt(at);
    return switch (state) {
      case CODE ->
          switch (sign) {
            case '\'' -> State.TEXT;
            case '"' -> State.NAME;
            case '-' -> template.startsWith("--", at) ? State.LINE : state;
            case '/' -> template.startsWith("/*", at) ? State.BLOCK : state;
            default -> state;
          };
      case LINE -> sign == '\n' ? State.CODE : state;
      case BLOCK -> template.startsWith("*/", at) ? State.CODE : state;
      case TEXT -> sign == '\'' ? State.CODE : state;
      case NAME -> sign == '"' ? State.CODE : state;
    };
  }
}
