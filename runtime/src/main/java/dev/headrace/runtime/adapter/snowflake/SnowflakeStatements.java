package dev.headrace.runtime.adapter.snowflake;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Constraint;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.Enforcement;
import dev.headrace.runtime.adapter.Kept;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.ValueType;
import java.util.Optional;
import java.util.function.Function;

/**
 * Snowflake's statements. Each that makes, changes or drops a relation commits by itself, so that
 * replacing is one statement wherever the kind stays the same.
 */
final class SnowflakeStatements implements Statements {
  private static final Dialect DIALECT = Dialect.SNOWFLAKE;

  private final Kept materializedViews = new MaterializedViews(this);
  private final Kept dynamicTables = new DynamicTables(this);

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, String query, Optional<Kind> existing, ConfigValues config) {
    return ImmutableList.<SqlStatement>builder()
        .addAll(
            replacing(
                table,
                made -> SqlStatement.around(TableOptions.create(made, config), query, "\n)"),
                Kind.TABLE,
                existing))
        .addAll(TableOptions.after(name(table), config))
        .build();
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table,
      TableDefinition definition,
      String query,
      Optional<Kind> existing,
      ConfigValues config) {
    return ImmutableList.<SqlStatement>builder()
        .addAll(
            replacing(
                table,
                made ->
                    definition.selecting(
                        TableOptions.create(made + " " + definition.sql(DIALECT), config),
                        query,
                        "\n)",
                        DIALECT),
                Kind.TABLE,
                existing))
        .addAll(TableOptions.after(name(table), config))
        .build();
  }

  @Override
  public Optional<Kept> kept(Kind kind) {
    return switch (kind) {
      case MATERIALIZED_VIEW -> Optional.of(materializedViews);
      case DYNAMIC_TABLE -> Optional.of(dynamicTables);
      case TABLE, VIEW, EXTERNAL -> Optional.empty();
    };
  }

  /** Keys are kept with a table for those who plan queries; a check is not known. */
  @Override
  public Enforcement enforcement(Constraint.Kind kind) {
    return switch (kind) {
      case NOT_NULL, CUSTOM -> Enforcement.ENFORCED;
      case UNIQUE, PRIMARY_KEY, FOREIGN_KEY -> Enforcement.DECLARED;
      case CHECK -> Enforcement.UNSUPPORTED;
    };
  }

  @Override
  public ImmutableList<SqlStatement> replaceView(
      RelationName view, String query, Optional<Kind> existing, ConfigValues config) {
    return replacing(
        view,
        made -> SqlStatement.around(TableOptions.createView(made, config), query, "\n)"),
        Kind.VIEW,
        existing);
  }

  /** A relation of another kind stays until the query has succeeded. */
  ImmutableList<SqlStatement> replacing(
      RelationName relation,
      Function<String, SqlStatement> create,
      Kind kind,
      Optional<Kind> existing) {
    var inPlace = existing.isEmpty() || existing.get() == kind;
    var made =
        inPlace
            ? relation
            : relation.withIdentifier(DIALECT.derived(relation.identifier(), SUCCESSOR));
    var statement = create.apply(name(made));
    return inPlace
        ? ImmutableList.of(statement)
        : ImmutableList.of(
            statement,
            SqlStatement.of(drop(relation, existing.get())),
            SqlStatement.of(rename(made, relation, kind)));
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, ImmutableList<ColumnInfo> columns, Optional<Kind> existing) {
    var create =
        columns.stream()
            .map(column -> DIALECT.written(column.name()) + " " + column.type())
            .collect(joining(", ", "create or replace transient table " + name(table) + " (", ")"));
    var other = existing.filter(kind -> kind != Kind.TABLE);
    return other.isEmpty()
        ? ImmutableList.of(SqlStatement.of(create))
        : ImmutableList.of(SqlStatement.of(drop(table, other.get())), SqlStatement.of(create));
  }

  /** Between two tables a swap is one change to all who read. */
  @Override
  public ImmutableList<SqlStatement> putInPlace(
      RelationName made, RelationName relation, Optional<Kind> existing) {
    if (existing.isEmpty()) {
      return ImmutableList.of(SqlStatement.of(rename(made, relation, Kind.TABLE)));
    }
    return existing.get() == Kind.TABLE
        ? ImmutableList.of(
            SqlStatement.of("alter table %s swap with %s".formatted(name(relation), name(made))),
            SqlStatement.of(drop(made, Kind.TABLE)))
        : ImmutableList.of(
            SqlStatement.of(drop(relation, existing.get())),
            SqlStatement.of(rename(made, relation, Kind.TABLE)));
  }

  /** Temporary tables stand in a schema, seen by their session alone. */
  @Override
  public RelationName staging(RelationName target) {
    return target.withIdentifier(DIALECT.derived(target.identifier(), NEW_ROWS));
  }

  @Override
  public SqlStatement stage(RelationName staging, String query) {
    return SqlStatement.around(
        "create or replace temporary table " + name(staging) + " as (\n", query, "\n)");
  }

  /** A bare name would be looked for in the session's schema. */
  @Override
  public String rename(RelationName from, RelationName to, Kind kind) {
    return "alter %s %s rename to %s".formatted(word(kind), name(from), name(to));
  }

  @Override
  public String load(Load load) {
    return CopyInto.sql(load);
  }

  @Override
  public String comment(RelationName relation, Kind kind, String text) {
    return kind == Kind.MATERIALIZED_VIEW
        ? "alter materialized view %s set comment = %s".formatted(name(relation), literal(text))
        : Statements.super.comment(relation, kind, text);
  }

  @Override
  public String commentColumn(RelationName relation, Kind kind, String column, String text) {
    return switch (kind) {
      // What alters a view cannot say that of its columns.
      case VIEW, MATERIALIZED_VIEW -> Statements.super.commentColumn(relation, kind, column, text);
      case DYNAMIC_TABLE -> commentColumn(relation, Kind.TABLE, column, text);
      case TABLE, EXTERNAL ->
          "alter %s %s alter column %s comment %s"
              .formatted(word(kind), name(relation), DIALECT.quoted(column), literal(text));
    };
  }

  @Override
  public String grant(RelationName relation, Kind kind, String privilege, String grantee) {
    return "grant %s on %s %s to role %s"
        .formatted(privilege, word(kind), name(relation), DIALECT.written(grantee));
  }

  @Override
  public String revoke(RelationName relation, Kind kind, String privilege, String grantee) {
    return "revoke %s on %s %s from role %s"
        .formatted(privilege, word(kind), name(relation), DIALECT.written(grantee));
  }

  @Override
  public String typeOf(ValueType type) {
    return switch (type) {
      case INTEGER -> "NUMBER(38,0)";
      case NUMBER -> "FLOAT";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP_NTZ(9)";
      case BOOLEAN -> "BOOLEAN";
      case TEXT -> "VARCHAR";
    };
  }

  @Override
  public ColumnType columnType(String type) {
    return SnowflakeTypes.of(type);
  }

  @Override
  public String typeOf(ColumnType type) {
    return SnowflakeTypes.name(type);
  }

  @Override
  public String rowHash(String relation) {
    return "hash(" + relation + ".*)";
  }

  private static String name(RelationName relation) {
    return DIALECT.render(relation);
  }

  /** A backslash stands for something else there. */
  @Override
  public String literal(String text) {
    return text(text);
  }

  static String text(String text) {
    return DIALECT.literal(text.replace("\\", "\\\\"));
  }
}
