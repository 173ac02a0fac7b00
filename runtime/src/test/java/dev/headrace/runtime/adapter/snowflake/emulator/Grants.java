package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code grant}, {@code revoke} and {@code show grants}, of relations. */
final class Grants implements Command {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "created_on",
          "privilege",
          "granted_on",
          "name",
          "granted_to",
          "grantee_name",
          "grant_option",
          "granted_by");

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (statement.take("SHOW", "GRANTS")) {
      return Optional.of(show(statement, session));
    }
    var grants = statement.take("GRANT");
    if (!grants && !statement.take("REVOKE")) {
      return Optional.empty();
    }
    session.transaction().commit();
    change(statement, session, grants);
    return Optional.of(Rows.done(StatementType.DDL));
  }

  private static void change(Tokens statement, EmulatedSession session, boolean grants) {
    var privileges = new ArrayList<String>();
    do {
      privileges.add(statement.name().text());
    } while (statement.take(","));
    if (statement.take("PRIVILEGES")) {
      privileges.set(0, "ALL PRIVILEGES");
    }
    if (!statement.take("ON")) {
      // A role for a role, or a privilege of a whole database.
      statement.rest();
      return;
    }
    if (statement.takeOneOf("SCHEMA", "DATABASE", "WAREHOUSE", "FUTURE", "ALL").isPresent()) {
      statement.rest();
      return;
    }
    statement.takeOneOf("DYNAMIC", "MATERIALIZED", "EXTERNAL");
    statement.takeOneOf("TABLE", "VIEW");
    var relation = Relation.get(session.resolve(statement.chain()), session);
    statement.expect(grants ? "TO" : "FROM");
    statement.take("ROLE");
    var role = statement.name();
    if (!session.account().roles().contains(role.text())) {
      throw RefusedException.missing("Role", role.shown());
    }
    var changed = new ArrayList<>(relation.note().grants());
    for (var privilege : privileges) {
      var grant = privilege + ":" + role;
      changed.remove(grant);
      if (grants) {
        changed.add(grant);
      }
    }
    relation.note(relation.note().withGrants(changed), session);
  }

  private static Rows show(Tokens statement, EmulatedSession session) {
    var rows = new ArrayList<List<@Nullable String>>();
    if (statement.take("ON")) {
      statement.takeOneOf("DYNAMIC", "MATERIALIZED", "EXTERNAL");
      statement.takeOneOf("TABLE", "VIEW");
      var relation = Relation.get(session.resolve(statement.chain()), session);
      rows.add(row(relation, "OWNERSHIP", relation.note().owner()));
      for (var grant : relation.note().grants()) {
        var parts = grant.split(":", 2);
        rows.add(row(relation, parts[0], parts[1]));
      }
    }
    return Rows.listed(StatementType.SHOW, COLUMNS, rows);
  }

  private static List<@Nullable String> row(Relation relation, String privilege, String role) {
    return Rows.row(
        Show.CREATED,
        privilege,
        relation.note().kind(),
        relation.name().toString(),
        "ROLE",
        role,
        String.valueOf(privilege.equals("OWNERSHIP")),
        relation.note().owner());
  }
}
