package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code create table}, {@code view}, {@code dynamic table}, {@code materialized view}. */
final class CreateRelation implements Command {
  private static final String ROWS = "temp.main." + new Name("rows of the query").sql();

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("CREATE")) {
      return Optional.empty();
    }
    var replace = statement.take("OR", "REPLACE");
    var scope = statement.takeOneOf("LOCAL", "GLOBAL");
    var form =
        statement.takeOneOf("TRANSIENT", "TEMPORARY", "TEMP", "VOLATILE", "SECURE", "RECURSIVE");
    var kind = kind(statement);
    if (kind.isEmpty()) {
      if (scope.isPresent()) {
        throw statement.unexpected();
      }
      return Optional.empty();
    }
    return Optional.of(new Making(statement, session, replace, form.orElse(""), kind).run());
  }

  private static String kind(Tokens statement) {
    if (statement.take("TABLE")) {
      return Note.TABLE;
    }
    if (statement.take("VIEW")) {
      return Note.VIEW;
    }
    if (statement.take("DYNAMIC", "TABLE")) {
      return Note.DYNAMIC;
    }
    return statement.take("MATERIALIZED", "VIEW") ? Note.MATERIALIZED : "";
  }

  /** One such statement, past its kind. */
  private static final class Making {
    private final Tokens statement;
    private final EmulatedSession session;
    private final boolean replace;
    private final boolean temporary;
    private final List<String> settings = new ArrayList<>();
    private Note note;
    private boolean copiesGrants;
    private ColumnList columns = ColumnList.NONE;

    Making(Tokens statement, EmulatedSession session, boolean replace, String form, String kind) {
      this.statement = statement;
      this.session = session;
      this.replace = replace;
      this.temporary = ImmutableList.of("TEMPORARY", "TEMP", "VOLATILE").contains(form);
      this.note =
          Note.of(kind, session.role().map(Name::text).orElse(""))
              .withForm(form.equals("RECURSIVE") ? "" : form);
    }

    Rows run() {
      var ifMissing = statement.take("IF", "NOT", "EXISTS");
      var name = session.resolve(statement.chain());
      Schemas.expect(name, session);
      var old = temporary ? Optional.<Relation>empty() : Relation.find(name, session);
      if (old.isPresent() && ifMissing) {
        return Rows.status(
            StatementType.DDL, name.name() + " already exists, statement succeeded.");
      }
      checkReplacing(old);
      options();
      if (copiesGrants && old.isPresent()) {
        note = note.withGrants(old.get().note().grants());
      }
      var relation = temporary ? "temp.main." + name.name().sql() : name.sql();
      session.transaction().define(statements(relation));
      if (temporary) {
        session.temporaries().add(name);
      }
      var kind = note.kind().replace('_', ' ').toLowerCase(Locale.ROOT);
      return Rows.status(
          StatementType.DDL,
          "%s%s %s successfully created."
              .formatted(
                  kind.substring(0, 1).toUpperCase(Locale.ROOT), kind.substring(1), name.name()));
    }

    private void checkReplacing(Optional<Relation> old) {
      if (old.isPresent() && !old.get().note().kind().equals(note.kind())) {
        throw new RefusedException(
            2203,
            "42710",
            "SQL compilation error:\nObject '%s' already exists as %s"
                .formatted(old.get().name().name(), old.get().note().kind()));
      }
      if (old.isPresent() && !replace) {
        throw RefusedException.taken(old.get().name());
      }
    }

    private void options() {
      while (!statement.atEnd()
          && !statement.looksAt("AS")
          && !statement.looksAt("CLONE")
          && !statement.looksAt("LIKE")) {
        if (statement.looksAt("(")) {
          columns = ColumnList.read(statement.group(), session);
        } else if (statement.take("CLUSTER", "BY")) {
          settings.add("CLUSTER_BY=(" + statement.group().text() + ")");
        } else if (statement.take("COPY", "GRANTS")) {
          copiesGrants = true;
        } else {
          var option = statement.name();
          statement.expect("=");
          var value = statement.next().value();
          if (option.text().equals("COMMENT")) {
            note = note.withComment(value);
          } else {
            settings.add(option + "=" + value);
          }
        }
      }
      note = note.withSettings(settings);
    }

    private ImmutableList<DuckSql> statements(String relation) {
      var statements = ImmutableList.<DuckSql>builder();
      var create =
          "CREATE %s%s %s "
              .formatted(
                  replace ? "OR REPLACE " : "",
                  note.isView() ? "VIEW" : temporary ? "TEMPORARY TABLE" : "TABLE",
                  relation);
      if (statement.take("CLONE") || statement.take("LIKE")) {
        var from = Relation.get(session.resolve(statement.chain()), session).sql(session);
        statements.add(DuckSql.of(create + "AS FROM " + from));
      } else if (statement.take("AS")) {
        var definition = statement.rest();
        note = note.withDefinition(definition.text());
        var query = Translation.of(definition, session);
        if (note.isView()) {
          statements.add(query.between(create + columns.names() + " AS ", ""));
        } else if (columns.isTyped()) {
          // The query may read what it is to replace.
          statements.add(query.between("CREATE TEMPORARY TABLE " + ROWS + " AS ", ""));
          statements.add(DuckSql.of(create + columns.sql()));
          statements.add(DuckSql.of("INSERT INTO " + relation + " FROM " + ROWS));
          statements.add(DuckSql.of("DROP TABLE " + ROWS));
        } else {
          statements.add(query.between(create + columns.names() + " AS ", ""));
        }
      } else {
        statement.expectEnd();
        statements.add(DuckSql.of(create + columns.sql()));
      }
      columns
          .comments()
          .forEach((column, text) ->
              statements.add(
                  DuckSql.of(
                      "COMMENT ON COLUMN %s.%s IS %s"
                          .formatted(relation, column.sql(), Translation.literal(text)))));
      return statements.add(Relation.remembering(relation, note)).build();
    }
  }
}
