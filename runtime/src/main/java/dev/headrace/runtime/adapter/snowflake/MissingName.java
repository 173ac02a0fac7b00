package dev.headrace.runtime.adapter.snowflake;

import dev.headrace.compiler.sql.SqlScanner;
import java.util.regex.Pattern;

/** Finds in a statement the name that an error says does not exist, for no place is told of it. */
final class MissingName {
  private static final Pattern NAME = Pattern.compile("(?s)'([^']+)' does not exist");

  private MissingName() {}

  /** -1 where it does not stand as it is told. */
  static int offset(String text, String sql) {
    var found = NAME.matcher(text);
    if (!found.find()) {
      return -1;
    }
    var name = found.group(1);
    for (var at = 0; at + name.length() <= sql.length(); at++) {
      var begins = at == 0 || !isPart(sql.charAt(at - 1));
      if (begins && new SqlScanner(sql).isWord(at, name)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isPart(char sign) {
    return Character.isJavaIdentifierPart(sign) || sign == '.' || sign == '"';
  }
}
