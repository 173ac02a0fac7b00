package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** {@code create schema}, {@code database}, {@code role}, {@code warehouse}, {@code stage}. */
final class CreateObject implements Command {
  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("CREATE")) {
      return Optional.empty();
    }
    var replace = statement.take("OR", "REPLACE");
    statement.takeOneOf("TRANSIENT", "TEMPORARY", "TEMP");
    var kind =
        statement
            .takeOneOf("SCHEMA", "DATABASE", "ROLE", "WAREHOUSE", "STAGE")
            .orElseThrow(statement::unexpected);
    var ifMissing = statement.take("IF", "NOT", "EXISTS");
    var chain = statement.chain();
    var name = chain.getLast();
    session.transaction().commit();
    switch (kind) {
      case "SCHEMA" -> schema(session.resolveSchema(chain), statement, session, replace, ifMissing);
      case "DATABASE" -> {
        if (session.account().hasDatabase(name)) {
          taken(name, ifMissing);
        } else {
          session.account().createDatabase(name);
        }
        session.place(name, new Name("PUBLIC"));
      }
      case "ROLE" -> session.account().roles().add(name.text());
      case "WAREHOUSE" -> session.account().warehouses().add(name.text());
      default -> {
        // Stages are folders, which are made when something is put there.
      }
    }
    return Optional.of(
        Rows.status(StatementType.DDL, "%s %s successfully created.".formatted(kind, name)));
  }

  private static void schema(
      ObjectName schema,
      Tokens statement,
      EmulatedSession session,
      boolean replace,
      boolean ifMissing) {
    if (!session.account().hasDatabase(schema.database())) {
      throw RefusedException.missing("Database", schema.database().shown());
    }
    if (Schemas.stands(schema, session)) {
      if (!replace) {
        taken(schema.schema(), ifMissing);
      } else {
        define(session, "DROP SCHEMA " + schema.schemaSql() + " CASCADE");
      }
    }
    define(session, "CREATE SCHEMA IF NOT EXISTS " + schema.schemaSql());
    if (statement.take("CLONE")) {
      var from = session.resolveSchema(statement.chain());
      Schemas.expect(from, session);
      for (var table : Show.tables(from, session)) {
        define(
            session,
            "CREATE TABLE %s AS FROM %s"
                .formatted(schema.with(table).sql(), from.with(table).sql()));
      }
    }
    session.place(schema.database(), schema.schema());
  }

  private static void define(EmulatedSession session, String sql) {
    session.transaction().define(ImmutableList.of(DuckSql.of(sql)));
  }

  private static void taken(Name name, boolean ifMissing) {
    if (!ifMissing) {
      throw RefusedException.taken(name);
    }
  }
}
