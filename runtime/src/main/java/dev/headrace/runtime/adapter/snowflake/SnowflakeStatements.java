package dev.headrace.runtime.adapter.snowflake;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.CsvLoad;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.ValueType;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Snowflake's statements. Each that makes, changes or drops a relation commits by itself, so that
 * replacing is one statement wherever the kind stays the same.
 */
final class SnowflakeStatements implements Statements {
  private static final Dialect DIALECT = Dialect.SNOWFLAKE;
  private static final String STAGING = "__headrace_new_rows";
  private static final String NEW = "__headrace_new";
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

  @Override
  public String createSchema(SchemaName schema) {
    return "create schema if not exists " + schemaName(schema);
  }

  @Override
  public String dropSchema(SchemaName schema) {
    return "drop schema if exists " + schemaName(schema) + " cascade";
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, String query, Optional<Kind> existing, ConfigValues config) {
    return ImmutableList.<SqlStatement>builder()
        .addAll(
            replacing(
                table, made -> TableOptions.create(made, config), Kind.TABLE, query, existing))
        .addAll(TableOptions.after(name(table), config))
        .build();
  }

  @Override
  public ImmutableList<SqlStatement> replaceView(
      RelationName view, String query, Optional<Kind> existing, ConfigValues config) {
    return replacing(
        view, made -> TableOptions.createView(made, config), Kind.VIEW, query, existing);
  }

  /** A relation of another kind stays until the query has succeeded. */
  private static ImmutableList<SqlStatement> replacing(
      RelationName relation,
      UnaryOperator<String> create,
      Kind kind,
      String query,
      Optional<Kind> existing) {
    var inPlace = existing.isEmpty() || existing.get() == kind;
    var made = inPlace ? relation : relation.withIdentifier(relation.identifier() + NEW);
    var statement = SqlStatement.around(create.apply(name(made)), query, "\n)");
    return inPlace
        ? ImmutableList.of(statement)
        : ImmutableList.of(
            statement,
            SqlStatement.of(dropped(relation, existing.get())),
            SqlStatement.of(renamed(made, relation, kind)));
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, ImmutableList<ColumnInfo> columns, Optional<Kind> existing) {
    var create =
        columns.stream()
            .map(column -> word(column.name()) + " " + column.type())
            .collect(joining(", ", "create or replace transient table " + name(table) + " (", ")"));
    var other = existing.filter(kind -> kind != Kind.TABLE);
    return other.isEmpty()
        ? ImmutableList.of(SqlStatement.of(create))
        : ImmutableList.of(SqlStatement.of(dropped(table, other.get())), SqlStatement.of(create));
  }

  /** Temporary tables stand in a schema, seen by their session alone. */
  @Override
  public RelationName staging(RelationName target) {
    return target.withIdentifier(target.identifier() + STAGING);
  }

  @Override
  public SqlStatement stage(RelationName staging, String query) {
    return SqlStatement.around(
        "create or replace temporary table " + name(staging) + " as (\n", query, "\n)");
  }

  @Override
  public String drop(RelationName relation, Kind kind) {
    return dropped(relation, kind);
  }

  private static String dropped(RelationName relation, Kind kind) {
    return "drop " + word(kind) + " if exists " + name(relation);
  }

  @Override
  public String rename(RelationName from, RelationName to, Kind kind) {
    return renamed(from, to, kind);
  }

  /** A bare name would be looked for in the session's schema. */
  private static String renamed(RelationName from, RelationName to, Kind kind) {
    return "alter %s %s rename to %s".formatted(word(kind), name(from), name(to));
  }

  /** Unlike {@code truncate} it is certain to be undone with the transaction it stands in. */
  @Override
  public String truncate(RelationName table) {
    return "delete from " + name(table);
  }

  @Override
  public String load(CsvLoad load) {
    return CopyInto.sql(load);
  }

  /** Columns that a relation has are named as the catalogue does, exactly. */
  @Override
  public String addColumn(RelationName table, ColumnInfo column) {
    return "alter table %s add column %s %s"
        .formatted(name(table), DIALECT.quoted(column.name()), column.type());
  }

  @Override
  public String dropColumn(RelationName table, String column) {
    return "alter table %s drop column %s".formatted(name(table), DIALECT.quoted(column));
  }

  @Override
  public String changeType(RelationName table, ColumnInfo column) {
    return "alter table %s alter column %s set data type %s"
        .formatted(name(table), DIALECT.quoted(column.name()), column.type());
  }

  @Override
  public String comment(RelationName relation, Kind kind, String text) {
    return "comment on %s %s is %s".formatted(word(kind), name(relation), literal(text));
  }

  @Override
  public String commentColumn(RelationName relation, Kind kind, String column, String text) {
    return "alter %s %s alter column %s comment %s"
        .formatted(word(kind), name(relation), DIALECT.quoted(column), literal(text));
  }

  @Override
  public String grant(RelationName relation, Kind kind, String privilege, String grantee) {
    return "grant %s on %s %s to role %s"
        .formatted(privilege, word(kind), name(relation), word(grantee));
  }

  @Override
  public String revoke(RelationName relation, Kind kind, String privilege, String grantee) {
    return "revoke %s on %s %s from role %s"
        .formatted(privilege, word(kind), name(relation), word(grantee));
  }

  /** Snowflake reads no files of this machine, and nothing asks it to. */
  @Override
  public String readFiles(SourceConfig.Files files, ImmutableList<Column> columns, Path folder) {
    throw new IllegalStateException("Snowflake cannot read " + files.location());
  }

  @Override
  public Optional<String> listFiles(SourceConfig.Files files, Path folder) {
    return Optional.empty();
  }

  @Override
  public Optional<String> findUnfitValue(
      SourceConfig.Files files, ImmutableList<Column> columns, String column, Path folder) {
    return Optional.empty();
  }

  /** A column of nothing but NULL is text. */
  @Override
  public boolean isUntyped(String type) {
    return false;
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

  private static String word(Kind kind) {
    return switch (kind) {
      case TABLE -> "table";
      case VIEW -> "view";
      case MATERIALIZED_VIEW -> "materialized view";
      case EXTERNAL -> "external table";
    };
  }

  /** What a person wrote is left as it is where it can be, so that it is folded as in a query. */
  static String word(String identifier) {
    return WORD.matcher(identifier).matches() ? identifier : DIALECT.quoted(identifier);
  }

  static String name(RelationName relation) {
    return DIALECT.render(relation);
  }

  private static String schemaName(SchemaName schema) {
    return schema.database() == null ? schema.name() : schema.database() + "." + schema.name();
  }

  /** A backslash stands for something else there. */
  static String literal(String text) {
    return DIALECT.literal(text.replace("\\", "\\\\"));
  }
}
