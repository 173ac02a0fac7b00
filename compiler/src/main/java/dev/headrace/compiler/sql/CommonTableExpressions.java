package dev.headrace.compiler.sql;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Puts common table expressions before a query, joining a {@code with} that is already there. */
public final class CommonTableExpressions {
  private CommonTableExpressions() {}

  /**
   * A named query.
   *
   * @param name as it is referred to, already quoted where needed
   * @param sql the query, without parentheses
   */
  public record Expression(String name, String sql) {}

  /**
   * A query with more before it.
   *
   * @param sql the whole text
   * @param insertedAt offset in the query as it was, where the rest was inserted
   * @param insertedLength characters inserted there
   * @param bodyOffsets where each expression's query begins in {@code sql}, in the order given
   */
  public record Combined(
      String sql, int insertedAt, int insertedLength, ImmutableList<Integer> bodyOffsets) {}

  /** The query with the expressions before everything it defines itself. */
  public static Combined prepend(List<Expression> expressions, String sql) {
    if (expressions.isEmpty()) {
      return new Combined(sql, 0, 0, ImmutableList.of());
    }
    var scanner = new SqlScanner(sql);
    var start = scanner.skipBlanks(0);
    var inserted = new StringBuilder();
    var bodyOffsets = ImmutableList.<Integer>builder();
    int at;
    boolean joins;
    if (scanner.isWord(start, "with")) {
      at = start + "with".length();
      var next = scanner.skipBlanks(at);
      if (scanner.isWord(next, "recursive")) {
        at = next + "recursive".length();
      }
      joins = true;
      inserted.append(' ');
    } else {
      at = start;
      joins = false;
      inserted.append("with ");
    }
    var separator = "";
    for (var expression : expressions) {
      inserted.append(separator).append(expression.name()).append(" as (\n");
      bodyOffsets.add(at + inserted.length());
      inserted.append(expression.sql()).append("\n)");
      separator = ",\n";
    }
    inserted.append(joins ? "," : "\n");
    var text = sql.substring(0, at) + inserted + sql.substring(at);
    return new Combined(text, at, inserted.length(), bodyOffsets.build());
  }
}
