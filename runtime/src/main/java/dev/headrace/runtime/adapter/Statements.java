package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Constraint;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.SourceConfig;
import dev.headrace.compiler.sql.Dialect;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How an engine spells the statements that make and change relations. Values only. What all engines
 * spell alike is written here; one that differs says so.
 */
public interface Statements {
  /** Ends the names of relations that hold a target's new rows. */
  String NEW_ROWS = "__headrace_new_rows";

  /** Ends the names of relations that will stand in another's place. */
  String SUCCESSOR = "__headrace_new";

  /** What is in parentheses after a type, as in {@code decimal(10, 2)}. */
  Pattern SIZE = Pattern.compile("\\s*\\(\\s*\\d+\\s*(,\\s*\\d+\\s*)?\\)");

  Dialect dialect();

  default String createSchema(SchemaName schema) {
    return "create schema if not exists " + dialect().render(schema.database(), schema.name());
  }

  default String dropSchema(SchemaName schema) {
    return "drop schema if exists %s cascade"
        .formatted(dialect().render(schema.database(), schema.name()));
  }

  /**
   * A table with the query's rows in place of whatever has that name.
   *
   * @param config where the engine's own settings of a table are found
   */
  ImmutableList<SqlStatement> replaceTable(
      RelationName table, String query, Optional<RelationInfo.Kind> existing, ConfigValues config);

  /**
   * A table with declared columns and constraints and the query's rows, in place of whatever has
   * that name. Only constraints that the engine has are in it.
   */
  ImmutableList<SqlStatement> replaceTable(
      RelationName table,
      TableDefinition definition,
      String query,
      Optional<RelationInfo.Kind> existing,
      ConfigValues config);

  /** What concerns relations of that kind that keep their query's rows, where there are such. */
  default Optional<Kept> kept(RelationInfo.Kind kind) {
    return Optional.empty();
  }

  /** How far the engine goes with a constraint of a table. */
  Enforcement enforcement(Constraint.Kind kind);

  /** What a type is called here that a person calls as all engines or another one do. */
  default String typeNamed(String written) {
    return written;
  }

  /**
   * A type as contracts compare it: without sizes, and by one name where a column takes the values
   * of the other type without a cast.
   */
  default String comparable(String type) {
    return SIZE.matcher(type).replaceAll("").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * A view of the query in place of whatever has that name.
   *
   * @param config where the engine's own settings of a view are found
   */
  ImmutableList<SqlStatement> replaceView(
      RelationName view, String query, Optional<RelationInfo.Kind> existing, ConfigValues config);

  /** A table without rows in place of whatever has that name. */
  ImmutableList<SqlStatement> replaceTable(
      RelationName table, ImmutableList<ColumnInfo> columns, Optional<RelationInfo.Kind> existing);

  /**
   * Puts a table that was made beside another relation in its place; asked only of engines on which
   * that cannot wait for a commit.
   */
  default ImmutableList<SqlStatement> putInPlace(
      RelationName made, RelationName relation, Optional<RelationInfo.Kind> existing) {
    throw new IllegalStateException(dialect().name() + " makes relations in transactions");
  }

  /** The name of the session's own relation that holds a target's new rows. */
  RelationName staging(RelationName target);

  /** The session's own table with the query's rows. */
  SqlStatement stage(RelationName staging, String query);

  /** Does nothing when it does not stand. */
  default String drop(RelationName relation, RelationInfo.Kind kind) {
    return "drop %s if exists %s".formatted(word(kind), dialect().render(relation));
  }

  default String rename(RelationName from, RelationName to, RelationInfo.Kind kind) {
    return "alter %s %s rename to %s"
        .formatted(word(kind), dialect().render(from), dialect().quoted(to.identifier()));
  }

  /** In the transaction, if one is open. */
  default String truncate(RelationName table) {
    return "delete from " + dialect().render(table);
  }

  /** Puts rows into a table that stands; only {@link Session#load} can send it. */
  String load(Load load);

  default String addColumn(RelationName table, ColumnInfo column) {
    return "alter table %s add column %s %s"
        .formatted(dialect().render(table), dialect().quoted(column.name()), column.type());
  }

  default String dropColumn(RelationName table, String column) {
    return "alter table %s drop column %s"
        .formatted(dialect().render(table), dialect().quoted(column));
  }

  default String changeType(RelationName table, ColumnInfo column) {
    return "alter table %s alter column %s set data type %s"
        .formatted(dialect().render(table), dialect().quoted(column.name()), column.type());
  }

  default String comment(RelationName relation, RelationInfo.Kind kind, String text) {
    return "comment on %s %s is %s"
        .formatted(word(kind), dialect().render(relation), literal(text));
  }

  default String commentColumn(
      RelationName relation, RelationInfo.Kind kind, String column, String text) {
    return "comment on column %s.%s is %s"
        .formatted(dialect().render(relation), dialect().quoted(column), literal(text));
  }

  /** Lets users or roles do something with a relation. */
  String grant(RelationName relation, RelationInfo.Kind kind, String privilege, String grantee);

  /** Takes that back. */
  String revoke(RelationName relation, RelationInfo.Kind kind, String privilege, String grantee);

  /**
   * A query that gives the rows of files; asked only of engines that can read them.
   *
   * @param columns those declared, in order; types may be missing
   * @param folder what a relative location starts from
   */
  default String readFiles(SourceConfig.Files files, ImmutableList<Column> columns, Path folder) {
    throw new IllegalStateException(dialect().name() + " cannot read " + files.location());
  }

  /** A query whose rows are the files that are there, in order; absent where only reading tells. */
  default Optional<String> listFiles(SourceConfig.Files files, Path folder) {
    return Optional.empty();
  }

  /**
   * A query for a value of files that does not fit its column: one row with the file and the value,
   * or none; absent where the engine says it by itself.
   *
   * @param columns those declared
   */
  default Optional<String> findUnfitValue(
      SourceConfig.Files files, ImmutableList<Column> columns, String column, Path folder) {
    return Optional.empty();
  }

  /** Whether a column of that type was made from NULL alone, so that nothing is known of it. */
  default boolean isUntyped(String type) {
    return false;
  }

  /** The type of a column that holds such values, as the engine reports it. */
  String typeOf(ValueType type);

  /** What a column of that type holds. */
  ColumnType columnType(String type);

  /** The type of a column that holds such values, or the nearest there is. */
  String typeOf(ColumnType type);

  /**
   * So many of a query's rows, the same each time while its rows are the same: those whose hash is
   * least. All rows are read for it, by the engine.
   */
  default String sample(String query, long rows) {
    return "select * from (%s) as headrace_sampled order by %s limit %d"
        .formatted(query, rowHash("headrace_sampled"), rows);
  }

  /** A number that depends on all values of a row of that relation, and on nothing else. */
  String rowHash(String relation);

  /** The kind of a relation, as statements name it. */
  default String word(RelationInfo.Kind kind) {
    return switch (kind) {
      case TABLE -> "table";
      case VIEW -> "view";
      case MATERIALIZED_VIEW -> "materialized view";
      case DYNAMIC_TABLE -> "dynamic table";
      case EXTERNAL -> "external table";
    };
  }

  /** A string literal. */
  default String literal(String text) {
    return dialect().literal(text);
  }
}
