package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Statements that change nothing but the session: its transaction, place, role and parameters. */
final class SessionCommands implements Command {
  private static final ImmutableSet<String> BEGIN =
      ImmutableSet.of("BEGIN", "BEGIN TRANSACTION", "BEGIN WORK", "START TRANSACTION");
  private static final ImmutableSet<String> COMMIT = ImmutableSet.of("COMMIT", "COMMIT WORK");
  private static final ImmutableSet<String> ROLLBACK = ImmutableSet.of("ROLLBACK", "ROLLBACK WORK");

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    var words = statement.text().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (BEGIN.contains(words)) {
      session.transaction().begin();
    } else if (COMMIT.contains(words)) {
      session.transaction().commit();
    } else if (ROLLBACK.contains(words)) {
      session.transaction().rollback();
    } else {
      return other(statement, session);
    }
    return Optional.of(Rows.done(StatementType.TRANSACTION));
  }

  private static Optional<Outcome> other(Tokens statement, EmulatedSession session) {
    if (statement.take("ALTER", "SESSION", "SET")) {
      while (!statement.atEnd()) {
        set(statement, session);
      }
      return Optional.of(Rows.done(StatementType.ALTER_SESSION));
    }
    if (statement.take("ALTER", "SESSION", "UNSET")) {
      for (var name : statement.parts()) {
        session.unset(name.name().text());
      }
      return Optional.of(Rows.done(StatementType.ALTER_SESSION));
    }
    if (statement.take("USE")) {
      use(statement, session);
      return Optional.of(Rows.done(StatementType.USE));
    }
    return Optional.empty();
  }

  private static void set(Tokens statement, EmulatedSession session) {
    statement.take(",");
    var name = statement.name();
    statement.expect("=");
    session.set(name.text(), statement.next().value());
  }

  private static void use(Tokens statement, EmulatedSession session) {
    if (statement.take("SECONDARY", "ROLES")) {
      statement.rest();
    } else if (statement.take("ROLE")) {
      session.role(known(statement.name(), session.account().roles()));
    } else if (statement.take("WAREHOUSE")) {
      session.warehouse(known(statement.name(), session.account().warehouses()));
    } else if (statement.take("DATABASE")) {
      session.placeIfThere(statement.name(), new Name("PUBLIC"));
    } else {
      var isSchema = statement.take("SCHEMA");
      var chain = statement.chain();
      if (chain.size() == 1 && !isSchema) {
        session.placeIfThere(chain.getFirst(), new Name("PUBLIC"));
      } else {
        var schema = session.resolveSchema(chain);
        Schemas.expect(schema, session);
        session.place(schema.database(), schema.schema());
      }
    }
    statement.expectEnd();
  }

  private static Name known(Name name, Set<String> names) {
    if (!names.contains(name.text())) {
      throw new RefusedException(
          2043,
          "02000",
          "SQL compilation error:\nObject does not exist, or operation cannot be performed.");
    }
    return name;
  }
}
