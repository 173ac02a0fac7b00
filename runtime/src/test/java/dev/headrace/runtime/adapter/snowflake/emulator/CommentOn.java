package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** {@code comment on}. */
final class CommentOn implements Command {
  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("COMMENT")) {
      return Optional.empty();
    }
    session.transaction().commit();
    var ifThere = statement.take("IF", "EXISTS");
    statement.expect("ON");
    if (statement.take("COLUMN")) {
      column(statement, session);
    } else if (statement.takeOneOf("SCHEMA", "DATABASE").isPresent()) {
      statement.rest();
    } else {
      relation(statement, session, ifThere);
    }
    return Optional.of(Rows.done(StatementType.DDL));
  }

  private static void relation(Tokens statement, EmulatedSession session, boolean ifThere) {
    statement.takeOneOf("DYNAMIC", "MATERIALIZED", "EXTERNAL");
    statement.expectOneOf("TABLE", "VIEW");
    var name = session.resolve(statement.chain());
    statement.expect("IS");
    var text = statement.textToken();
    if (!ifThere || Relation.find(name, session).isPresent()) {
      var relation = Relation.get(name, session);
      relation.note(relation.note().withComment(text), session);
    }
  }

  private static void column(Tokens statement, EmulatedSession session) {
    var chain = statement.chain();
    var relation = Relation.get(session.resolve(chain.subList(0, chain.size() - 1)), session);
    statement.expect("IS");
    var sql =
        "COMMENT ON COLUMN %s.%s IS %s"
            .formatted(
                relation.sql(session),
                chain.getLast().sql(),
                Translation.literal(statement.textToken()));
    session.transaction().define(ImmutableList.of(DuckSql.of(sql)));
  }
}
