package dev.headrace.runtime.adapter.postgres;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.CsvLoad;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.ValueType;
import java.util.Optional;

/** Postgres's statements. Making and dropping relations is transactional in it. */
final class PostgresStatements implements Statements {
  private static final Dialect DIALECT = Dialect.POSTGRES;

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
    var kind = Boolean.TRUE.equals(config.get("unlogged")) ? "unlogged table" : "table";
    return ImmutableList.<SqlStatement>builder()
        .addAll(replacing(table, kind, query, existing))
        .addAll(Indexes.create(table, config))
        .build();
  }

  @Override
  public ImmutableList<SqlStatement> replaceView(
      RelationName view, String query, Optional<Kind> existing, ConfigValues config) {
    return replacing(view, "view", query, existing);
  }

  private static ImmutableList<SqlStatement> replacing(
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
    return "truncate table " + name(table);
  }

  @Override
  public String load(CsvLoad load) {
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
  public String word(Kind kind) {
    return kind == Kind.EXTERNAL ? "foreign table" : Statements.super.word(kind);
  }

  private static String name(RelationName relation) {
    return DIALECT.render(relation);
  }
}
