package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.RelationName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a template may ask of the database. Used by the thread that renders; names are compared as
 * the engine does.
 */
public interface Database {
  /** Knows nothing and does nothing: while parsing, and where no database is to be opened. */
  Database NONE = new NoDatabase();

  Optional<RelationInfo> relation(RelationName name);

  /** In their order; empty when there is no such relation. */
  ImmutableList<ColumnInfo> columns(RelationName name);

  /** Every relation of a schema. */
  ImmutableList<RelationInfo> relations(@Nullable String database, String schema);

  ImmutableList<String> schemas(@Nullable String database);

  boolean schemaExists(@Nullable String database, String schema);

  /** Does nothing when it exists. */
  void createSchema(@Nullable String database, String schema);

  /** Drops the schema and all in it; does nothing when it does not exist. */
  void dropSchema(@Nullable String database, String schema);

  /** Does nothing when it does not exist. */
  void drop(RelationName name);

  void rename(RelationName from, RelationName to);

  void truncate(RelationName name);

  /**
   * Runs SQL, of which the last statement's result is given back.
   *
   * @param autoBegin whether a transaction is begun first when none is open
   * @param fetch whether the rows are wanted
   * @param mention the place in the template that asks, for the message when it fails
   */
  QueryResult query(String sql, boolean autoBegin, boolean fetch, Mention mention);

  /** Ends the open transaction, if there is one. */
  void commit();
}
