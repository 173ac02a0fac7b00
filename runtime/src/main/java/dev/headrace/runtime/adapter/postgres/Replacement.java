package dev.headrace.runtime.adapter.postgres;

import com.google.common.io.Resources;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Statements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Puts a relation that was made under another name in the place of the one that stands. Views that
 * read it stay: where the columns allow it the relation itself is kept and takes the new contents,
 * else the views are made anew after it, and one that can no longer be made is told of in a
 * warning. What was granted on a relation is granted on its successor. Foreign keys of other tables
 * to it stay; rows of theirs that its new rows do not allow are no reason not to replace it.
 *
 * <p>It is one statement of the server's own language, for what it does depends on what stands
 * there, and a question and its answer would cost a way to the server and back for each relation.
 */
final class Replacement {
  private static final String REPLACE = read("replacement.sql");
  private static final String TRUNCATE = read("truncation.sql");

  private Replacement() {}

  /** Both in one schema, and {@code made} there; the other need not be. */
  static String sql(RelationName made, RelationName relation) {
    return REPLACE
        .replace("{made}", oid(made))
        .replace("{ending}", Statements.SUCCESSOR)
        .replace("{old}", oid(relation))
        .replace("{old_schema}", Dialect.POSTGRES.literal(relation.schema()))
        .replace("{old_name}", Dialect.POSTGRES.literal(relation.identifier()));
  }

  /** Empties a table; foreign keys to it hold for new rows of those that have them. */
  static String truncate(RelationName table) {
    return TRUNCATE.replace("{table}", oid(table));
  }

  private static String read(String name) {
    try {
      return Resources.toString(
          Resources.getResource(Replacement.class, name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String oid(RelationName relation) {
    var name = new RelationName(null, relation.schema(), relation.identifier());
    return "to_regclass(" + Dialect.POSTGRES.literal(Dialect.POSTGRES.render(name)) + ")";
  }
}
