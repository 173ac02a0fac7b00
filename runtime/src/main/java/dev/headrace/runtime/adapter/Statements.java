package dev.headrace.runtime.adapter;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.SourceConfig;
import java.nio.file.Path;
import java.util.Optional;

/** How an engine spells the statements that make and change relations. Values only. */
public interface Statements {
  String createSchema(SchemaName schema);

  String dropSchema(SchemaName schema);

  /**
   * A table with the query's rows in place of whatever has that name.
   *
   * @param config where the engine's own settings of a table are found
   */
  ImmutableList<SqlStatement> replaceTable(
      RelationName table, String query, Optional<RelationInfo.Kind> existing, ConfigValues config);

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

  /** The name of the session's own relation that holds a target's new rows. */
  RelationName staging(RelationName target);

  /** The session's own table with the query's rows. */
  SqlStatement stage(RelationName staging, String query);

  /** Does nothing when it does not stand. */
  String drop(RelationName relation, RelationInfo.Kind kind);

  String rename(RelationName from, RelationName to, RelationInfo.Kind kind);

  String truncate(RelationName table);

  /** Puts a CSV file's rows into a table that stands; only {@link Session#load} can send it. */
  String load(CsvLoad load);

  String addColumn(RelationName table, ColumnInfo column);

  String dropColumn(RelationName table, String column);

  String changeType(RelationName table, ColumnInfo column);

  String comment(RelationName relation, RelationInfo.Kind kind, String text);

  String commentColumn(RelationName relation, RelationInfo.Kind kind, String column, String text);

  /** Lets users or roles do something with a relation. */
  String grant(RelationName relation, RelationInfo.Kind kind, String privilege, String grantee);

  /** Takes that back. */
  String revoke(RelationName relation, RelationInfo.Kind kind, String privilege, String grantee);

  /**
   * A query that gives the rows of files.
   *
   * @param columns those declared, in order; types may be missing
   * @param folder what a relative location starts from
   */
  String readFiles(SourceConfig.Files files, ImmutableList<Column> columns, Path folder);

  /** A query whose rows are the files that are there, in order; absent where only reading tells. */
  Optional<String> listFiles(SourceConfig.Files files, Path folder);

  /**
   * A query for a value of files that does not fit its column: one row with the file and the value,
   * or none; absent where the engine says it by itself.
   *
   * @param columns those declared
   */
  Optional<String> findUnfitValue(
      SourceConfig.Files files, ImmutableList<Column> columns, String column, Path folder);

  /** Whether a column of that type was made from NULL alone, so that nothing is known of it. */
  boolean isUntyped(String type);

  /** The type of a column that holds such values, as the engine reports it. */
  String typeOf(ValueType type);
}
