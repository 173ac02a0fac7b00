package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.Mention;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database before anything has run: it answers what the catalogue knows, and puts off
 * everything that would run SQL until the node is reached. For one rendering.
 */
final class DeferredDatabase implements Database {
  private final Database catalogue;
  private boolean asked;

  DeferredDatabase(Database catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether the answers so far may be others by the time the node is reached. */
  boolean wasAsked() {
    return asked;
  }

  /** Ends a rendering that has to wait for its turn. */
  static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotYet() {
      super("waits for its turn", null, false, false);
    }
  }

  @Override
  public Optional<RelationInfo> relation(RelationName name) {
    asked = true;
    synchronized (catalogue) {
      return catalogue.relation(name);
    }
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName name) {
    throw new NotYet();
  }

  @Override
  public ImmutableList<RelationInfo> relations(@Nullable String database, String schema) {
    asked = true;
    synchronized (catalogue) {
      return catalogue.relations(database, schema);
    }
  }

  @Override
  public ImmutableList<String> schemas(@Nullable String database) {
    asked = true;
    synchronized (catalogue) {
      return catalogue.schemas(database);
    }
  }

  @Override
  public boolean schemaExists(@Nullable String database, String schema) {
    asked = true;
    synchronized (catalogue) {
      return catalogue.schemaExists(database, schema);
    }
  }

  @Override
  public void createSchema(@Nullable String database, String schema) {
    throw new NotYet();
  }

  @Override
  public void dropSchema(@Nullable String database, String schema) {
    throw new NotYet();
  }

  @Override
  public void drop(RelationName name) {
    throw new NotYet();
  }

  @Override
  public void rename(RelationName from, RelationName to) {
    throw new NotYet();
  }

  @Override
  public void truncate(RelationName name) {
    throw new NotYet();
  }

  @Override
  public QueryResult query(String sql, boolean autoBegin, boolean fetch, Mention mention) {
    throw new NotYet();
  }

  @Override
  public void commit() {
    throw new NotYet();
  }
}
