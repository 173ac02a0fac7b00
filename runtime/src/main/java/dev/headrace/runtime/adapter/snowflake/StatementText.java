package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.sql.SqlScanner;
import java.util.Locale;

/**
 * One statement of a text.
 *
 * @param offset where it begins in the text
 */
record StatementText(String sql, int offset) {
  private static final ImmutableSet<String> WRITES =
      ImmutableSet.of("insert", "update", "delete", "merge", "copy", "call");

  /** After these no transaction is open. */
  private static final ImmutableSet<String> ENDS =
      ImmutableSet.of(
          "create", "alter", "drop", "undrop", "comment", "grant", "revoke", "truncate");

  /** Whose effect is the same however often they are run. */
  private static final ImmutableSet<String> REPEATABLE =
      ImmutableSet.of(
          "select",
          "with",
          "show",
          "describe",
          "desc",
          "list",
          "explain",
          "use",
          "comment",
          "grant",
          "revoke",
          "put");

  private static final ImmutableSet<String> BEGINS_TRANSACTION =
      ImmutableSet.of("", "transaction", "work", "name");

  /** In their order; a block of a procedure's language is one. */
  static ImmutableList<StatementText> split(String sql) {
    if (new StatementText(sql, 0).isBlock()) {
      return ImmutableList.of(new StatementText(sql, 0));
    }
    var statements = ImmutableList.<StatementText>builder();
    var rest = 0;
    while (true) {
      var text = sql.substring(rest);
      var end = new SqlScanner(text, true).endOfFirstOfSeveral();
      if (end.isEmpty()) {
        statements.add(new StatementText(text, rest));
        return statements.build();
      }
      statements.add(new StatementText(text.substring(0, end.getAsInt()), rest));
      rest += end.getAsInt() + 1;
    }
  }

  /** What begins a transaction has nothing or one of a few words after it. */
  private boolean isBlock() {
    return word(0).equals("declare")
        || (word(0).equals("begin") && !BEGINS_TRANSACTION.contains(word(1)));
  }

  boolean writesRows() {
    return WRITES.contains(word(0));
  }

  boolean endsTransaction() {
    return ENDS.contains(word(0)) && !(word(0).equals("alter") && word(1).equals("session"));
  }

  /** Whether it may be sent again when it is not known what became of it. */
  boolean isRepeatable() {
    return switch (word(0)) {
      case "create" ->
          word(1).equals("or") || sql.toLowerCase(Locale.ROOT).contains("if not exists");
      case "drop" -> word(2).equals("if");
      case "alter" -> word(1).equals("session");
      case String word -> REPEATABLE.contains(word);
    };
  }

  /** The word of that number, in small letters. */
  private String word(int number) {
    var scanner = new SqlScanner(sql, true);
    var start = scanner.skipBlanks(0);
    for (var left = number; left > 0; left--) {
      start = scanner.skipBlanks(end(start));
    }
    return sql.substring(start, end(start)).toLowerCase(Locale.ROOT);
  }

  private int end(int start) {
    var end = start;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    return end;
  }
}
