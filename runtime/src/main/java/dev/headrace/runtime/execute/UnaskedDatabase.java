package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A database that stands empty as far as anyone knows, and is opened only to run SQL. */
record UnaskedDatabase(Database database) implements Database {
  @Override
  public Optional<RelationInfo> relation(RelationName name) {
    return Optional.empty();
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName name) {
    return ImmutableList.of();
  }

  @Override
  public ImmutableList<RelationInfo> relations(@Nullable String database, String schema) {
    return ImmutableList.of();
  }

  @Override
  public ImmutableList<String> schemas(@Nullable String database) {
    return ImmutableList.of();
  }

  @Override
  public boolean schemaExists(@Nullable String database, String schema) {
    return false;
  }

  @Override
  public void createSchema(@Nullable String database, String schema) {
    this.database.createSchema(database, schema);
  }

  @Override
  public void dropSchema(@Nullable String database, String schema) {
    this.database.dropSchema(database, schema);
  }

  @Override
  public void drop(RelationName name) {
    database.drop(name);
  }

  @Override
  public void rename(RelationName from, RelationName to) {
    database.rename(from, to);
  }

  @Override
  public void truncate(RelationName name) {
    database.truncate(name);
  }

  @Override
  public QueryResult query(String sql, boolean autoBegin, boolean fetch, Mention mention) {
    return database.query(sql, autoBegin, fetch, mention);
  }

  @Override
  public void commit() {
    database.commit();
  }
}
