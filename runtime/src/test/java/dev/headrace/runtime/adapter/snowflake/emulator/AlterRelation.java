package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code alter table}, {@code view}, {@code dynamic table}, {@code materialized view}. */
final class AlterRelation implements Command {
  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("ALTER")) {
      return Optional.empty();
    }
    if (statement.takeOneOf("WAREHOUSE", "SCHEMA", "DATABASE", "USER").isPresent()) {
      return Optional.of(Rows.done(StatementType.DDL));
    }
    var kind =
        statement.take("DYNAMIC", "TABLE")
            ? Note.DYNAMIC
            : statement.take("MATERIALIZED", "VIEW")
                ? Note.MATERIALIZED
                : statement.takeOneOf("TABLE", "VIEW").orElseThrow(statement::unexpected);
    session.transaction().commit();
    var ifThere = statement.take("IF", "EXISTS");
    var name = session.resolve(statement.chain());
    if (ifThere && Relation.find(name, session).isEmpty()) {
      return Optional.of(Rows.done(StatementType.DDL));
    }
    var relation = Relation.get(name, session);
    if (!kind.equals(Note.TABLE) || !relation.note().kind().equals(Note.DYNAMIC)) {
      relation.expect(kind);
    }
    new Change(statement, session, relation).run();
    return Optional.of(Rows.done(StatementType.DDL));
  }

  /** One such statement, past the relation's name. */
  private record Change(Tokens statement, EmulatedSession session, Relation relation) {

    void run() {
      if (statement.take("RENAME", "TO")) {
        rename(session.resolve(statement.chain()));
      } else if (statement.take("SWAP", "WITH")) {
        swap(Relation.get(session.resolve(statement.chain()), session));
      } else if (statement.take("RENAME", "COLUMN")) {
        var from = statement.name();
        statement.expect("TO");
        alter("RENAME COLUMN " + from.sql() + " TO " + statement.name().sql());
      } else if (statement.take("ADD", "COLUMN")) {
        add();
      } else if (statement.take("DROP", "COLUMN")) {
        statement.take("IF", "EXISTS");
        statement.parts().forEach(column -> alter("DROP COLUMN " + column.name().sql()));
      } else if (statement.take("ALTER") || statement.take("MODIFY")) {
        new ColumnChange(relation, session).run(statement);
      } else if (statement.take("SET")) {
        set();
      } else if (statement.take("UNSET")) {
        unset(statement.name());
      } else if (statement.take("REFRESH")) {
        refresh();
      } else {
        // Clustering, constraints that nothing enforces, what is suspended and resumed.
        statement.rest();
      }
    }

    private void alter(String change) {
      define("ALTER %s %s %s".formatted(relation.word(), relation.sql(session), change));
    }

    private void define(String... statements) {
      session
          .transaction()
          .define(ImmutableList.copyOf(statements).stream().map(DuckSql::of).toList());
    }

    private void rename(ObjectName to) {
      Schemas.expect(to, session);
      if (Relation.find(to, session).isPresent()) {
        throw RefusedException.taken(to);
      }
      if (to.schemaSql().equals(relation.name().schemaSql())) {
        alter("RENAME TO " + to.name().sql());
        return;
      }
      if (relation.note().isView()) {
        throw RefusedException.unsupported("a view that moves to another schema");
      }
      define(
          "CREATE TABLE %s AS FROM %s".formatted(to.sql(), relation.sql(session)),
          Relation.remembering(to.sql(), relation.note()).text(),
          "DROP TABLE " + relation.sql(session));
    }

    private void swap(Relation other) {
      var mine = relation.name();
      var between = new Name(mine.name().text() + "__SWAPPED");
      define(
          "ALTER TABLE %s RENAME TO %s".formatted(mine.sql(), between.sql()),
          "ALTER TABLE %s RENAME TO %s".formatted(other.name().sql(), mine.name().sql()),
          "ALTER TABLE %s RENAME TO %s"
              .formatted(mine.with(between).sql(), other.name().name().sql()));
    }

    private void add() {
      for (var part : statement.parts()) {
        var ifMissing = part.take("IF", "NOT", "EXISTS") ? "IF NOT EXISTS " : "";
        var name = part.name();
        var type = ColumnList.definition(part, session);
        alter("ADD COLUMN " + ifMissing + name.sql() + " " + type.replace(" NOT NULL", ""));
      }
    }

    private void set() {
      if (statement.take("SECURE")) {
        relation.note(relation.note().withForm("SECURE"), session);
        return;
      }
      var note = relation.note();
      while (!statement.atEnd()) {
        statement.take(",");
        var option = statement.name().text();
        statement.expect("=");
        var value = statement.next().value();
        note =
            option.equals("COMMENT")
                ? note.withComment(value)
                : note.withSettings(replaced(note.settings(), option, value));
      }
      relation.note(note, session);
    }

    private static List<String> replaced(List<String> settings, String option, String value) {
      var changed = new ArrayList<>(settings);
      changed.removeIf(setting -> setting.startsWith(option + "="));
      changed.add(option + "=" + value);
      return changed;
    }

    private void unset(Name option) {
      if (option.text().equals("SECURE")) {
        relation.note(relation.note().withForm(""), session);
      } else if (option.text().equals("COMMENT")) {
        relation.note(relation.note().withComment(null), session);
      }
    }

    private void refresh() {
      var table = relation.sql(session);
      var query = Translation.of(Tokens.of(relation.note().definition()), session);
      define("DELETE FROM " + table, "INSERT INTO " + table + " " + query.text());
    }
  }
}
