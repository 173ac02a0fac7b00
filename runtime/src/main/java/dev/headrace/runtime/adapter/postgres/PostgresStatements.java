package dev.headrace.runtime.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
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
import java.util.regex.Pattern;

/** Postgres's statements. Making and dropping relations is transactional in it. */
final class PostgresStatements implements Statements {
  private static final Dialect DIALECT = Dialect.POSTGRES;
  private static final String STAGING = "__headrace_new_rows";
  private static final String NEW = "__headrace_new";
  private static final int HASH = 8;
  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*");

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
    return relation.withIdentifier(named(relation.identifier(), NEW));
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
    return new RelationName(null, "pg_temp", named(target.identifier(), STAGING));
  }

  @Override
  public SqlStatement stage(RelationName staging, String query) {
    return SqlStatement.around("create temporary table " + name(staging) + " as (\n", query, "\n)");
  }

  @Override
  public String drop(RelationName relation, Kind kind) {
    return "drop " + word(kind) + " if exists " + name(relation);
  }

  @Override
  public String rename(RelationName from, RelationName to, Kind kind) {
    return "alter %s %s rename to %s"
        .formatted(word(kind), name(from), DIALECT.quoted(to.identifier()));
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
    return "alter table %1$s alter column %2$s type %3$s using %2$s::%3$s"
        .formatted(name(table), DIALECT.quoted(column.name()), column.type());
  }

  @Override
  public String comment(RelationName relation, Kind kind, String text) {
    return "comment on %s %s is %s".formatted(word(kind), name(relation), DIALECT.literal(text));
  }

  @Override
  public String commentColumn(RelationName relation, Kind kind, String column, String text) {
    return "comment on column %s.%s is %s"
        .formatted(name(relation), DIALECT.quoted(column), DIALECT.literal(text));
  }

  @Override
  public String grant(RelationName relation, Kind kind, String privilege, String grantee) {
    return "grant %s on %s to %s".formatted(privilege, name(relation), role(grantee));
  }

  @Override
  public String revoke(RelationName relation, Kind kind, String privilege, String grantee) {
    return "revoke %s on %s from %s".formatted(privilege, name(relation), role(grantee));
  }

  /** A word is meant as the server reads it, folded; `public` is everyone. */
  private static String role(String name) {
    return WORD.matcher(name).matches() ? name : DIALECT.quoted(name);
  }

  /** Postgres reads no files of this machine, and nothing asks it to. */
  @Override
  public String readFiles(SourceConfig.Files files, ImmutableList<Column> columns, Path folder) {
    throw new IllegalStateException("Postgres cannot read " + files.location());
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
      case INTEGER -> "bigint";
      case NUMBER -> "double precision";
      case DATE -> "date";
      case TIMESTAMP -> "timestamp without time zone";
      case BOOLEAN -> "boolean";
      case TEXT -> "text";
    };
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case TABLE -> "table";
      case VIEW -> "view";
      case MATERIALIZED_VIEW -> "materialized view";
      case EXTERNAL -> "foreign table";
    };
  }

  private static String name(RelationName relation) {
    return DIALECT.render(relation);
  }

  /** Names that would be cut off alike are told apart by a hash. */
  private static String named(String identifier, String ending) {
    var length = DIALECT.longestIdentifier() - ending.length();
    if (identifier.getBytes(UTF_8).length <= length) {
      return identifier + ending;
    }
    var hash = Hashing.sha256().hashString(identifier, UTF_8).toString().substring(0, HASH);
    var start = identifier;
    while (start.getBytes(UTF_8).length > length - HASH - 1) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + "_" + hash + ending;
  }
}
