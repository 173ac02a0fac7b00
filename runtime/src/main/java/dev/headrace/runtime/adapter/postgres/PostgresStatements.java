package dev.headrace.runtime.adapter.postgres;

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
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.ValueType;
import java.util.Optional;

/** Postgres's statements. Making and dropping relations is transactional in it. */
final class PostgresStatements implements Statements {
  private static final Dialect DIALECT = Dialect.POSTGRES;
  private static final Kept MATERIALIZED_VIEWS = new MaterializedViews();

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  /** There is one catalogue for a connection, and a schema's name has no place for it. */
  @Override
  public String createSchema(SchemaName schema) {
    return "create schema if not exists " + DIALECT.quoted(schema.name());
  }

  @Override
  public String dropSchema(SchemaName schema) {
    return "drop schema if exists " + DIALECT.quoted(schema.name()) + " cascade";
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, String query, Optional<Kind> existing, ConfigValues config) {
    return ImmutableList.<SqlStatement>builder()
        .addAll(replacing(table, tableKind(config), query, existing))
        .addAll(Indexes.create(table, config))
        .build();
  }

  private static String tableKind(ConfigValues config) {
    return Boolean.TRUE.equals(config.get("unlogged")) ? "unlogged table" : "table";
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table,
      TableDefinition definition,
      String query,
      Optional<Kind> existing,
      ConfigValues config) {
    var made = existing.isEmpty() ? table : successor(table);
    var create = "create %s %s ".formatted(tableKind(config), name(made));
    var statements =
        ImmutableList.<SqlStatement>builder()
            .add(
                SqlStatement.of(
                    create
                        + (existing.isEmpty() ? definition : ofSuccessor(definition)).sql(DIALECT)))
            .add(definition.insert(name(made), query, DIALECT));
    if (existing.isPresent()) {
      statements.add(SqlStatement.of(Replacement.sql(made, table)));
    }
    return statements.addAll(Indexes.create(table, config)).build();
  }

  /** Names of constraints are names of indexes too, of which a schema has each but once. */
  private static TableDefinition ofSuccessor(TableDefinition definition) {
    return new TableDefinition(
        definition.columns(),
        definition.constraints().stream()
            .map(constraint -> constraint.withNameEnding(DIALECT, SUCCESSOR))
            .collect(ImmutableList.toImmutableList()));
  }

  @Override
  public Optional<Kept> kept(Kind kind) {
    return kind == Kind.MATERIALIZED_VIEW ? Optional.of(MATERIALIZED_VIEWS) : Optional.empty();
  }

  @Override
  public Enforcement enforcement(Constraint.Kind kind) {
    return Enforcement.ENFORCED;
  }

  @Override
  public String typeNamed(String written) {
    return written.equalsIgnoreCase("string") ? "text" : written;
  }

  /** Its catalogue and its driver have names of their own for some types. */
  @Override
  public String comparable(String type) {
    var name = Statements.super.comparable(type);
    return switch (name) {
      case "int2", "smallint", "int4", "integer", "serial" -> "integer";
      case "int8", "bigserial" -> "bigint";
      case "float4", "real", "float8", "double precision" -> "double precision";
      case "varchar", "character varying", "bpchar", "character", "char", "name" -> "text";
      case "bool" -> "boolean";
      case "timestamp without time zone" -> "timestamp";
      case "timestamp with time zone" -> "timestamptz";
      case "time without time zone" -> "time";
      case "time with time zone" -> "timetz";
      default -> name;
    };
  }

  @Override
  public ImmutableList<SqlStatement> replaceView(
      RelationName view, String query, Optional<Kind> existing, ConfigValues config) {
    return replacing(view, "view", query, existing);
  }

  static ImmutableList<SqlStatement> replacing(
      RelationName relation, String kind, String query, Optional<Kind> existing) {
    if (existing.isEmpty()) {
      return ImmutableList.of(create(relation, kind, query));
    }
    var made = successor(relation);
    return ImmutableList.of(
        create(made, kind, query), SqlStatement.of(Replacement.sql(made, relation)));
  }

  private static RelationName successor(RelationName relation) {
    return relation.withIdentifier(DIALECT.derived(relation.identifier(), SUCCESSOR));
  }

  private static SqlStatement create(RelationName relation, String kind, String query) {
    return SqlStatement.around("create %s %s as (\n".formatted(kind, name(relation)), query, "\n)");
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, ImmutableList<ColumnInfo> columns, Optional<Kind> existing) {
    var made = existing.isEmpty() ? table : successor(table);
    var create =
        columns.stream()
            .map(column -> DIALECT.quoted(column.name()) + " " + column.type())
            .collect(joining(", ", "create table " + name(made) + " (", ")"));
    return existing.isEmpty()
        ? ImmutableList.of(SqlStatement.of(create))
        : ImmutableList.of(SqlStatement.of(create), SqlStatement.of(Replacement.sql(made, table)));
  }

  @Override
  public RelationName staging(RelationName target) {
    return new RelationName(null, "pg_temp", DIALECT.derived(target.identifier(), NEW_ROWS));
  }

  @Override
  public SqlStatement stage(RelationName staging, String query) {
    return SqlStatement.around("create temporary table " + name(staging) + " as (\n", query, "\n)");
  }

  @Override
  public String truncate(RelationName table) {
    return Replacement.truncate(table);
  }

  @Override
  public String load(Load load) {
    return CopyIn.sql(load);
  }

  @Override
  public String changeType(RelationName table, ColumnInfo column) {
    return "alter table %1$s alter column %2$s type %3$s using %2$s::%3$s"
        .formatted(name(table), DIALECT.quoted(column.name()), column.type());
  }

  @Override
  public String grant(RelationName relation, Kind kind, String privilege, String grantee) {
    return "grant %s on %s to %s".formatted(privilege, name(relation), DIALECT.written(grantee));
  }

  @Override
  public String revoke(RelationName relation, Kind kind, String privilege, String grantee) {
    return "revoke %s on %s from %s".formatted(privilege, name(relation), DIALECT.written(grantee));
  }

  @Override
  public String typeOf(ValueType type) {
    return switch (type) {
      case INTEGER -> "bigint";
      case NUMBER -> "double precision";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp without time zone";
      case BOOLEAN -> "boolean";
      case TEXT -> "text";
    };
  }

  @Override
  public ColumnType columnType(String type) {
    return PostgresTypes.of(type);
  }

  @Override
  public String typeOf(ColumnType type) {
    return PostgresTypes.name(type);
  }

  @Override
  public String rowHash(String relation) {
    return "hashtextextended(" + relation + "::text, 0)";
  }

  @Override
  public String word(Kind kind) {
    return kind == Kind.EXTERNAL ? "foreign table" : Statements.super.word(kind);
  }

  private static String name(RelationName relation) {
    return DIALECT.render(relation);
  }
}
