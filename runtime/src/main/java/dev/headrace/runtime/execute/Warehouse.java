package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.compile.SqlOrigins;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Catalogue;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.record.EventSink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target's database as a command uses it: its catalogue, and a session for each worker. Nothing
 * is opened before something is asked. Safe for use by many threads, but each worker's session is
 * that worker's alone.
 */
public final class Warehouse implements AutoCloseable {
  private final Adapter adapter;
  private final Connections connections;
  private final Timezones timezones;
  private final QueryComment comment;
  private final EventSink events;
  private final Clock clock;
  private final Catalogue catalogue;
  private final List<WarehouseSession> open = new ArrayList<>();
  private @Nullable WarehouseSession main;
  private boolean cancelled;

  /**
   * The database of a target.
   *
   * @param comment sent with statements of no node
   */
  public Warehouse(
      Adapter adapter,
      Connections connections,
      Timezones timezones,
      QueryComment comment,
      EventSink events,
      Clock clock) {
    this.adapter = adapter;
    this.connections = connections;
    this.timezones = timezones;
    this.comment = comment;
    this.events = events;
    this.clock = clock;
    this.catalogue = new Catalogue(adapter.dialect(), connections.target().database());
  }

  public Adapter adapter() {
    return adapter;
  }

  public Connections connections() {
    return connections;
  }

  /** What is sent with statements of no node. */
  QueryComment comment() {
    return comment;
  }

  Timezones timezones() {
    return timezones;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /**
   * What templates ask outside of any node's run; opened when something is asked. Used by one
   * thread at a time.
   */
  public Database database() {
    return new LiveDatabase(this, this::main);
  }

  /** What a node's template asks before the node is run, in the node's timezone. */
  public Database database(Node node) {
    return new LiveDatabase(this, () -> main(timezones.of(node)));
  }

  /** What the templates of nodes ask that are compiled and not run. */
  public Database databaseToCompile() {
    return toCompile(database());
  }

  /** The same in a node's timezone. */
  public Database databaseToCompile(Node node) {
    return toCompile(database(node));
  }

  private Database toCompile(Database database) {
    return adapter.isAskedToCompile() ? database : new UnaskedDatabase(database);
  }

  /** Runs a query for its rows. */
  public QueryResult query(String sql) {
    return main().query(sql);
  }

  /** The same; errors are placed where the query's text comes from. */
  public QueryResult query(SqlStatement query, SqlOrigins origins) {
    return new Sender(main(), origins).query(query);
  }

  /** The same in a node's timezone. */
  public QueryResult query(SqlStatement query, SqlOrigins origins, Node node) {
    return new Sender(main(timezones.of(node)), origins).query(query);
  }

  /** What the documentation shows of schemas. */
  public ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    return schemas.isEmpty() ? ImmutableList.of() : main().describe(schemas);
  }

  /** Makes the schemas that are not there, one after the other. */
  void createSchemas(Collection<SchemaName> schemas) {
    for (var schema : schemas) {
      if (!catalogue.hasSchema(schema, main())) {
        create(schema);
      }
    }
  }

  /** Another run may have been faster, also where the statement says that it does not mind. */
  private void create(SchemaName schema) {
    try {
      main().run(adapter.statements().createSchema(schema));
    } catch (WarehouseException e) {
      catalogue.forget();
      if (e.kind() != WarehouseException.Kind.CONFLICT || !catalogue.hasSchema(schema, main())) {
        throw e;
      }
    }
    catalogue.schemaCreated(schema, main());
  }

  /** The session of what is done by no worker. */
  WarehouseSession main() {
    return main(timezones.ofProject());
  }

  private WarehouseSession main(String timezone) {
    if (main == null) {
      main = open();
    }
    main.renewIfLost();
    main.timezone(timezone);
    return main;
  }

  /** A further session. */
  WarehouseSession open() {
    // Outside the lock, so that a database slow to open can be cancelled too.
    var session = new WarehouseSession(connections::open, this, events, clock);
    session.timezone(timezones.ofProject());
    synchronized (this) {
      open.add(session);
      if (cancelled) {
        session.cancel();
      }
    }
    return session;
  }

  synchronized void close(WarehouseSession session) {
    open.remove(session);
    session.close();
  }

  /** Ends every statement that runs now and refuses more. From any thread. */
  public synchronized void cancel() {
    cancelled = true;
    open.forEach(WarehouseSession::cancel);
  }

  @Override
  public synchronized void close() {
    open.forEach(WarehouseSession::close);
    open.clear();
    main = null;
    connections.close();
  }
}
