package dev.headrace.runtime.adapter.duckdb;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Constraint;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.ColumnType;
import dev.headrace.runtime.adapter.Enforcement;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.ValueType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** DuckDB's statements. Making and dropping relations is transactional in it. */
final class DuckDbStatements implements Statements {
  private static final Dialect DIALECT = Dialect.DUCKDB;

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, String query, Optional<Kind> existing, ConfigValues config) {
    return replacing(
        table,
        existing.filter(kind -> kind == Kind.VIEW),
        SqlStatement.around("create or replace table " + name(table) + " as (\n", query, "\n)"));
  }

  /** The query may read what stands there, so that it stays until the rows are written. */
  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table,
      TableDefinition definition,
      String query,
      Optional<Kind> existing,
      ConfigValues config) {
    var made =
        existing.isEmpty()
            ? table
            : table.withIdentifier(DIALECT.derived(table.identifier(), SUCCESSOR));
    var statements =
        ImmutableList.<SqlStatement>builder()
            .add(
                SqlStatement.of(
                    "create or replace table " + name(made) + " " + definition.sql(DIALECT)))
            .add(definition.insert(name(made), query, DIALECT));
    existing.ifPresent(kind ->
        statements
            .add(SqlStatement.of(drop(table, kind)))
            .add(SqlStatement.of(rename(made, table, Kind.TABLE))));
    return statements.build();
  }

  /** A table that a foreign key refers to cannot be replaced. */
  @Override
  public Enforcement enforcement(Constraint.Kind kind) {
    return switch (kind) {
      case NOT_NULL, UNIQUE, PRIMARY_KEY, CHECK, CUSTOM -> Enforcement.ENFORCED;
      case FOREIGN_KEY -> Enforcement.UNSUPPORTED;
    };
  }

  @Override
  public ImmutableList<SqlStatement> replaceView(
      RelationName view, String query, Optional<Kind> existing, ConfigValues config) {
    return replacing(
        view,
        existing.filter(kind -> kind != Kind.VIEW),
        SqlStatement.around(
            "create or replace view " + name(view) + " as (\n", viewable(view, query), "\n)"));
  }

  /**
   * DuckDB keeps a view's query without the catalogue; where a schema has the catalogue's name what
   * is left is ambiguous to it. A query kept as text is not touched.
   */
  private static String viewable(RelationName view, String query) {
    var database = view.database();
    if (database == null) {
      return query;
    }
    var ambiguous = DIALECT.quoted(database) + "." + DIALECT.quoted(database) + ".";
    return query.toLowerCase(Locale.ROOT).contains(ambiguous.toLowerCase(Locale.ROOT))
        ? "select * from query(" + DIALECT.literal(query) + ")"
        : query;
  }

  private ImmutableList<SqlStatement> replacing(
      RelationName relation, Optional<Kind> otherKind, SqlStatement create) {
    return otherKind
        .map(kind -> ImmutableList.of(SqlStatement.of(drop(relation, kind)), create))
        .orElseGet(() -> ImmutableList.of(create));
  }

  @Override
  public ImmutableList<SqlStatement> replaceTable(
      RelationName table, ImmutableList<ColumnInfo> columns, Optional<Kind> existing) {
    return replacing(
        table,
        existing.filter(kind -> kind == Kind.VIEW),
        SqlStatement.of(
            columns.stream()
                .map(column -> DIALECT.quoted(column.name()) + " " + column.type())
                .collect(joining(", ", "create or replace table " + name(table) + " (", ")"))));
  }

  @Override
  public RelationName staging(RelationName target) {
    return new RelationName("temp", "main", target.identifier() + NEW_ROWS);
  }

  @Override
  public SqlStatement stage(RelationName staging, String query) {
    return SqlStatement.around(
        "create or replace temp table " + name(staging) + " as (\n", query, "\n)");
  }

  @Override
  public String load(Load load) {
    return load.file()
        .map(file -> CsvLoading.insert(load, file))
        .orElseGet(() -> RowAppending.sql(load));
  }

  /** DuckDB has no users. */
  @Override
  public String grant(RelationName relation, Kind kind, String privilege, String grantee) {
    throw new IllegalStateException("DuckDB has no one to grant " + privilege);
  }

  @Override
  public String revoke(RelationName relation, Kind kind, String privilege, String grantee) {
    throw new IllegalStateException("DuckDB has no one to revoke " + privilege);
  }

  @Override
  public String readFiles(SourceConfig.Files files, ImmutableList<Column> columns, Path folder) {
    return new FileQuery(files, columns, folder).sql();
  }

  @Override
  public Optional<String> listFiles(SourceConfig.Files files, Path folder) {
    return new FileQuery(files, ImmutableList.of(), folder).listing();
  }

  @Override
  public Optional<String> findUnfitValue(
      SourceConfig.Files files, ImmutableList<Column> columns, String column, Path folder) {
    return new FileQuery(files, columns, folder).unfitValue(column);
  }

  /** Also a list or a struct of such. */
  @Override
  public boolean isUntyped(String type) {
    return type.contains("\"NULL\"");
  }

  @Override
  public String typeOf(ValueType type) {
    return switch (type) {
      case INTEGER -> "BIGINT";
      case NUMBER -> "DOUBLE";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP";
      case BOOLEAN -> "BOOLEAN";
      case TEXT -> "VARCHAR";
    };
  }

  @Override
  public ColumnType columnType(String type) {
    return DuckDbTypes.of(type);
  }

  @Override
  public String typeOf(ColumnType type) {
    return DuckDbTypes.name(type);
  }

  @Override
  public String rowHash(String relation) {
    return "hash(" + relation + ")";
  }

  private static String name(RelationName relation) {
    return DIALECT.render(relation);
  }
}
