package dev.headrace.runtime.adapter.snowflake;

import com.google.common.base.CharMatcher;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import java.util.Optional;

/** What {@code show} tells of one relation. */
final class Shown {
  private Shown() {}

  /** A pattern finds more than the one name; {@link #find} takes the right one. */
  static String question(String what, RelationName relation) {
    return "show %s like %s in schema %s"
        .formatted(
            what,
            SnowflakeStatements.text(relation.identifier()),
            Dialect.SNOWFLAKE.render(relation.database(), relation.schema()));
  }

  static Optional<ShownRow> find(QueryResult now, RelationName relation) {
    return ShownRow.of(now).stream()
        .filter(row -> row.text("name").equalsIgnoreCase(relation.identifier()))
        .findFirst();
  }

  /** Whether the statement that made it, which is kept as it was sent, holds the query. */
  static boolean isOf(ShownRow row, String query) {
    return plain(row.text("text")).contains(plain(query));
  }

  private static String plain(String sql) {
    return CharMatcher.whitespace().trimAndCollapseFrom(sql, ' ');
  }
}
