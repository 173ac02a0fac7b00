package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** {@code drop} of relations, schemas and what else has a name. */
final class DropObject implements Command {
  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("DROP")) {
      return Optional.empty();
    }
    session.transaction().commit();
    if (statement.take("SCHEMA")) {
      return Optional.of(schema(statement, session));
    }
    var other = statement.takeOneOf("DATABASE", "ROLE", "WAREHOUSE", "STAGE");
    if (other.isPresent()) {
      return Optional.of(other(other.get(), statement, session));
    }
    statement.take("EXTERNAL");
    var kind =
        statement.take("DYNAMIC", "TABLE")
            ? Note.DYNAMIC
            : statement.take("MATERIALIZED", "VIEW")
                ? Note.MATERIALIZED
                : statement.takeOneOf("TABLE", "VIEW").orElseThrow(statement::unexpected);
    return Optional.of(relation(kind, statement, session));
  }

  private static Rows relation(String kind, Tokens statement, EmulatedSession session) {
    var ifThere = statement.take("IF", "EXISTS");
    var name = session.resolve(statement.chain());
    var relation = Relation.find(name, session);
    if (relation.isEmpty()) {
      if (!ifThere) {
        Relation.get(name, session);
      }
      return gone(name.name());
    }
    var found = relation.get().as(kind);
    define(session, "DROP %s %s".formatted(found.word(), found.sql(session)));
    session.temporaries().remove(name);
    return dropped(name.name());
  }

  private static Rows schema(Tokens statement, EmulatedSession session) {
    var ifThere = statement.take("IF", "EXISTS");
    var schema = session.resolveSchema(statement.chain());
    if (ifThere && !Schemas.stands(schema, session)) {
      return gone(schema.schema());
    }
    Schemas.expect(schema, session);
    define(session, "DROP SCHEMA " + schema.schemaSql() + " CASCADE");
    if (session.schema().equals(Optional.of(schema.schema()))) {
      session.place(session.currentDatabase(), null);
    }
    return dropped(schema.schema());
  }

  private static Rows other(String kind, Tokens statement, EmulatedSession session) {
    statement.take("IF", "EXISTS");
    var name = statement.chain().getLast();
    switch (kind) {
      case "DATABASE" -> session.account().dropDatabase(name);
      case "ROLE" -> session.account().roles().remove(name.text());
      case "WAREHOUSE" -> session.account().warehouses().remove(name.text());
      default -> {
        // A stage that was never put anything into is nowhere.
      }
    }
    return dropped(name);
  }

  private static void define(EmulatedSession session, String sql) {
    session.transaction().define(ImmutableList.of(DuckSql.of(sql)));
  }

  private static Rows dropped(Name name) {
    return Rows.status(StatementType.DDL, name + " successfully dropped.");
  }

  private static Rows gone(Name name) {
    return Rows.status(
        StatementType.DDL,
        "Drop statement executed successfully (%s already dropped).".formatted(name));
  }
}
