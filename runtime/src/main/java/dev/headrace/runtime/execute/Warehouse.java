package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.record.EventSink;
import java.time.Clock;
import java.util.Collection;

/**
 * One target's database as a command uses it: its catalogue, and a session for each worker. Nothing
 * is opened before something is asked.
 */
public final class Warehouse implements AutoCloseable {
  private final Adapter adapter;
  private final Connections connections;

  public Warehouse(Adapter adapter, Connections connections, EventSink events, Clock clock) {
    this.adapter = adapter;
    this.connections = connections;
  }

  public Adapter adapter() {
    return adapter;
  }

  public Connections connections() {
    return connections;
  }

  /** What templates ask outside of any node's run; opened when something is asked. */
  public Database database() {
    return Database.NONE;
  }

  /** Runs a query for its rows. */
  public QueryResult query(String sql) {
    return QueryResult.NONE;
  }

  /** What the documentation shows of schemas. */
  public ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    return ImmutableList.of();
  }

  /** Ends every statement that runs now. From any thread. */
  public void cancel() {}

  @Override
  public void close() {
    connections.close();
  }
}
