package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code show} of what stands. */
final class Show implements Command {
  /** Nothing here is older than another. */
  static final String CREATED = "2026-01-01 00:00:00.000 +0000";

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (!statement.take("SHOW")) {
      return Optional.empty();
    }
    var terse = statement.take("TERSE");
    if (statement.take("DYNAMIC", "TABLES")) {
      return Optional.of(dynamic(relations(Scope.read(statement, session), session)));
    }
    if (statement.take("MATERIALIZED", "VIEWS")) {
      return Optional.of(
          views(
              relations(Scope.read(statement, session), session).stream()
                  .filter(relation -> relation.note().kind().equals(Note.MATERIALIZED))
                  .toList()));
    }
    var kind = statement.next().value();
    return Optional.of(
        switch (kind) {
          case "OBJECTS" -> objects(relations(Scope.read(statement, session), session), terse);
          case "TABLES" ->
              objects(
                  relations(Scope.read(statement, session), session).stream()
                      .filter(relation -> !relation.note().isView())
                      .toList(),
                  terse);
          case "VIEWS" -> views(relations(Scope.read(statement, session), session));
          case "SCHEMAS" -> schemas(Scope.read(statement, session), session);
          case "COLUMNS" -> ShowColumns.of(Scope.read(statement, session), session);
          case "DATABASES" -> names(Scope.read(statement, session), session.account().databases());
          case "WAREHOUSES" ->
              names(Scope.read(statement, session), session.account().warehouses());
          case "ROLES" -> names(Scope.read(statement, session), session.account().roles());
          case "PARAMETERS" -> parameters(Scope.read(statement, session), session);
          default -> throw RefusedException.unsupported("show " + kind);
        });
  }

  /**
   * What a statement limits its answer to.
   *
   * @param database absent where the whole account is meant
   */
  record Scope(
      Optional<Name> database, Optional<Name> schema, Optional<Name> relation, Pattern like) {

    static Scope read(Tokens statement, EmulatedSession session) {
      var like = Pattern.compile(".*", Pattern.DOTALL);
      var database = session.database();
      var schema = session.schema();
      var relation = Optional.<Name>empty();
      while (!statement.atEnd()) {
        if (statement.take("LIKE")) {
          like = like(statement.textToken());
        } else if (statement.take("IN")) {
          var kind = statement.takeOneOf("ACCOUNT", "DATABASE", "SCHEMA", "TABLE", "VIEW");
          var chain =
              statement.atEnd() || !statement.peek().isName() || statement.looksAt("LIKE")
                  ? ImmutableList.<Name>of()
                  : statement.chain();
          if (kind.equals(Optional.of("ACCOUNT"))) {
            database = Optional.empty();
            schema = Optional.empty();
          } else if (kind.equals(Optional.of("DATABASE"))) {
            database = chain.isEmpty() ? database : Optional.of(chain.getFirst());
            schema = Optional.empty();
          } else if (kind.equals(Optional.of("TABLE")) || kind.equals(Optional.of("VIEW"))) {
            var name = session.resolve(chain);
            database = Optional.of(name.database());
            schema = Optional.of(name.schema());
            relation = Optional.of(name.name());
          } else if (!chain.isEmpty()) {
            var name = session.resolveSchema(chain);
            Schemas.expect(name, session);
            database = Optional.of(name.database());
            schema = Optional.of(name.schema());
          }
        } else {
          // How many, and from which name on: more than was asked for does no harm.
          statement.next();
        }
      }
      return new Scope(database, schema, relation, like);
    }

    /** Of any case. */
    private static Pattern like(String pattern) {
      var regex = new StringBuilder();
      for (var i = 0; i < pattern.length(); i++) {
        var sign = pattern.charAt(i);
        if (sign == '\\' && i + 1 < pattern.length()) {
          i++;
          regex.append(Pattern.quote(pattern.substring(i, i + 1)));
        } else {
          regex.append(
              sign == '%' ? ".*" : sign == '_' ? "." : Pattern.quote(String.valueOf(sign)));
        }
      }
      return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    boolean holds(Name inDatabase, Name inSchema, Name name) {
      return database.filter(each -> !each.equals(inDatabase)).isEmpty()
          && schema.filter(each -> !each.equals(inSchema)).isEmpty()
          && relation.filter(each -> !each.equals(name)).isEmpty();
    }

    boolean isLike(Name name) {
      return like.matcher(name.text()).matches();
    }
  }

  /** Those of the scope, in order of their names. */
  static ImmutableList<Relation> relations(Scope scope, EmulatedSession session) {
    var sql =
        """
        SELECT database_name, schema_name, table_name, 'TABLE', comment, estimated_size FROM duckdb_tables()
        WHERE NOT internal AND database_name <> 'temp'
        UNION ALL SELECT database_name, schema_name, view_name, 'VIEW', comment, NULL FROM duckdb_views()
        WHERE NOT internal AND schema_name NOT LIKE 'INFORMATION_SCHEMA%' ORDER BY 1, 2, 3\
        """;
    return session.transaction().query(DuckSql.of(sql), session.zone()).rows().stream()
        .map(row ->
            new Relation(
                new ObjectName(stored(row.get(0)), stored(row.get(1)), stored(row.get(2))),
                Note.read(row.get(4), String.valueOf(row.get(3))),
                false,
                row.get(5)))
        .filter(relation ->
            scope.holds(
                    relation.name().database(), relation.name().schema(), relation.name().name())
                && scope.isLike(relation.name().name()))
        .collect(ImmutableList.toImmutableList());
  }

  private static Name stored(@Nullable String name) {
    return Name.stored(String.valueOf(name));
  }

  /** The tables of a schema. */
  static ImmutableList<Name> tables(ObjectName schema, EmulatedSession session) {
    var scope =
        new Scope(
            Optional.of(schema.database()),
            Optional.of(schema.schema()),
            Optional.empty(),
            Pattern.compile(".*", Pattern.DOTALL));
    return relations(scope, session).stream()
        .filter(relation -> !relation.note().isView())
        .map(relation -> relation.name().name())
        .collect(ImmutableList.toImmutableList());
  }

  private static String kind(Note note) {
    return note.kind().equals(Note.TABLE) && note.form().equals("TRANSIENT")
        ? "TRANSIENT"
        : note.isView() ? note.kind() : "TABLE";
  }

  private static String flag(boolean set) {
    return set ? "Y" : "N";
  }

  private static Rows objects(List<Relation> relations, boolean terse) {
    var columns =
        terse
            ? ImmutableList.of("created_on", "name", "kind", "database_name", "schema_name")
            : ImmutableList.of(
                "created_on",
                "name",
                "database_name",
                "schema_name",
                "kind",
                "comment",
                "cluster_by",
                "rows",
                "bytes",
                "owner",
                "retention_time",
                "owner_role_type",
                "is_dynamic",
                "is_iceberg");
    var rows = new ArrayList<List<@Nullable String>>();
    for (var relation : relations) {
      var name = relation.name();
      var note = relation.note();
      rows.add(
          terse
              ? Rows.row(
                  CREATED,
                  name.name().text(),
                  kind(note),
                  name.database().text(),
                  name.schema().text())
              : Rows.row(
                  CREATED,
                  name.name().text(),
                  name.database().text(),
                  name.schema().text(),
                  kind(note),
                  note.comment(),
                  note.setting("CLUSTER_BY"),
                  relation.rows(),
                  relation.rows(),
                  note.owner(),
                  "1",
                  "ROLE",
                  flag(note.kind().equals(Note.DYNAMIC)),
                  "N"));
    }
    return Rows.listed(StatementType.SHOW, columns, rows);
  }

  private static Rows views(List<Relation> relations) {
    var columns =
        ImmutableList.of(
            "created_on",
            "name",
            "reserved",
            "database_name",
            "schema_name",
            "owner",
            "comment",
            "text",
            "is_secure",
            "is_materialized");
    var rows = new ArrayList<List<@Nullable String>>();
    for (var relation : relations) {
      var note = relation.note();
      if (note.isView()) {
        rows.add(
            Rows.row(
                CREATED,
                relation.name().name().text(),
                "",
                relation.name().database().text(),
                relation.name().schema().text(),
                note.owner(),
                note.comment(),
                note.definition(),
                String.valueOf(note.form().equals("SECURE")),
                String.valueOf(note.kind().equals(Note.MATERIALIZED))));
      }
    }
    return Rows.listed(StatementType.SHOW, columns, rows);
  }

  private static Rows dynamic(List<Relation> relations) {
    var columns =
        ImmutableList.of(
            "created_on",
            "name",
            "database_name",
            "schema_name",
            "cluster_by",
            "rows",
            "bytes",
            "owner",
            "target_lag",
            "refresh_mode",
            "refresh_mode_reason",
            "warehouse",
            "comment",
            "text",
            "automatic_clustering",
            "scheduling_state");
    var rows = new ArrayList<List<@Nullable String>>();
    for (var relation : relations) {
      var note = relation.note();
      if (note.kind().equals(Note.DYNAMIC)) {
        rows.add(
            Rows.row(
                CREATED,
                relation.name().name().text(),
                relation.name().database().text(),
                relation.name().schema().text(),
                note.setting("CLUSTER_BY"),
                relation.rows(),
                relation.rows(),
                note.owner(),
                note.setting("TARGET_LAG"),
                note.setting("REFRESH_MODE"),
                null,
                note.setting("WAREHOUSE"),
                note.comment(),
                note.definition(),
                "OFF",
                "ACTIVE"));
      }
    }
    return Rows.listed(StatementType.SHOW, columns, rows);
  }

  private static Rows schemas(Scope scope, EmulatedSession session) {
    var columns =
        ImmutableList.of(
            "created_on",
            "name",
            "is_default",
            "is_current",
            "database_name",
            "owner",
            "comment",
            "options",
            "retention_time");
    var sql =
        """
        SELECT database_name, schema_name FROM duckdb_schemas()
        WHERE NOT internal AND schema_name <> 'main' ORDER BY 1, 2\
        """;
    var inDatabase = new Scope(scope.database(), Optional.empty(), Optional.empty(), scope.like());
    var rows = new ArrayList<List<@Nullable String>>();
    for (var row : session.transaction().query(DuckSql.of(sql), session.zone()).rows()) {
      var database = stored(row.get(0));
      var schema = stored(row.get(1));
      if (inDatabase.holds(database, schema, schema) && inDatabase.isLike(schema)) {
        rows.add(
            Rows.row(
                CREATED,
                schema.text(),
                "N",
                flag(session.schema().equals(Optional.of(schema))),
                database.text(),
                "SYSADMIN",
                "",
                "",
                "1"));
      }
    }
    return Rows.listed(StatementType.SHOW, columns, rows);
  }

  private static Rows names(Scope scope, Collection<String> names) {
    return Rows.listed(
        StatementType.SHOW,
        ImmutableList.of("created_on", "name", "owner", "comment"),
        names.stream()
            .filter(name -> scope.isLike(new Name(name)))
            .map(name -> Rows.row(CREATED, name, "SYSADMIN", ""))
            .toList());
  }

  private static Rows parameters(Scope scope, EmulatedSession session) {
    return Rows.listed(
        StatementType.SHOW,
        ImmutableList.of("key", "value", "default", "level", "description", "type"),
        session.parameters().entrySet().stream()
            .filter(each -> scope.isLike(new Name(each.getKey())))
            .map(each -> Rows.row(each.getKey(), each.getValue(), "", "SESSION", "", "STRING"))
            .toList());
  }
}
