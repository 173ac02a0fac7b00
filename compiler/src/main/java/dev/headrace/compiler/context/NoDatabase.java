package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.RelationName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers as an empty database would. */
final class NoDatabase implements Database {
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
  public void createSchema(@Nullable String database, String schema) {}

  @Override
  public void dropSchema(@Nullable String database, String schema) {}

  @Override
  public void drop(RelationName name) {}

  @Override
  public void rename(RelationName from, RelationName to) {}

  @Override
  public void truncate(RelationName name) {}

  @Override
  public QueryResult query(String sql, boolean autoBegin, boolean fetch, Mention mention) {
    return QueryResult.NONE;
  }

  @Override
  public void commit() {}
}
