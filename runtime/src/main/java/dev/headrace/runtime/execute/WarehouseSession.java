package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.Database;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.RowReader;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.record.Event;
import dev.headrace.runtime.record.EventSink;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A session that tells of every statement it runs. */
final class WarehouseSession implements Session {
  private final Supplier<Session> opener;
  private final Warehouse warehouse;
  private final EventSink events;
  private final Clock clock;

  /** What the open transaction has made; nobody else knows of it before the commit. */
  private final List<RelationInfo> made = new ArrayList<>();

  private Optional<NodeId> node = Optional.empty();

  /** Cancelled by other threads. */
  private volatile Session session;

  private volatile boolean cancelled;
  private boolean applied;
  private QueryComment comment = QueryComment.NONE;

  WarehouseSession(Supplier<Session> opener, Warehouse warehouse, EventSink events, Clock clock) {
    this.opener = opener;
    this.session = opener.get();
    this.warehouse = warehouse;
    this.events = events;
    this.clock = clock;
    comment(warehouse.comment());
  }

  /** Statements from here on are run for that node. */
  void serve(Optional<NodeId> node) {
    this.node = node;
    this.applied = false;
    comment(warehouse.comment());
  }

  /**
   * Whether what is done for the node now can be done once more from its beginning: the database
   * was lost or somebody else was faster, and before that nothing can have been stored.
   */
  boolean isToBeRepeated(WarehouseException failure) {
    return (session.isLost() || failure.kind() == WarehouseException.Kind.CONFLICT)
        && !applied
        && !cancelled;
  }

  /** Whether what runs was ended from here, and not by the database itself. */
  boolean isCancelled() {
    return cancelled;
  }

  /** Opens the session again if the database was lost, waiting for it for a while. */
  void renewIfLost() {
    if (!session.isLost() || cancelled) {
      return;
    }
    made.clear();
    session = Patience.until(opener, () -> cancelled);
    session.comment(comment);
    events.accept(new Event.Noted(Event.Level.WARN, "the connection was lost and opened again"));
    if (cancelled) {
      session.cancel();
    }
  }

  /** Does what leaves no trace when the session ends, also outside of a transaction. */
  void prepare(Runnable work) {
    var before = applied;
    try {
      work.run();
    } finally {
      applied = before;
    }
  }

  /** Runs text that a person wrote; what it does to the catalogue is not known. */
  <T> T runForeign(Supplier<T> work, String sql) {
    try {
      return work.get();
    } finally {
      if (LiveDatabase.changesCatalogue(sql)) {
        warehouse.catalogue().forget();
      }
    }
  }

  /** The open transaction has made or replaced a relation. */
  void made(RelationInfo relation) {
    made.add(relation);
  }

  /** A relation that the open transaction has made. */
  Optional<RelationInfo> ownRelation(RelationName name) {
    return made.stream()
        .filter(relation -> warehouse.catalogue().same(relation.name(), name))
        .findFirst();
  }

  /** What templates rendered for this session ask. */
  Database database() {
    return new LiveDatabase(warehouse, () -> this);
  }

  @Override
  public QueryResult.Response run(String sql) {
    return told(sql, () -> session.run(sql));
  }

  @Override
  public QueryResult query(String sql) {
    return told(sql, () -> session.query(sql));
  }

  @Override
  public void read(String sql, RowReader reader) {
    told(
        sql,
        () -> {
          session.read(sql, reader);
          return true;
        });
  }

  @Override
  public QueryResult.Response load(Load load) {
    return told(warehouse.adapter().statements().load(load), () -> session.load(load));
  }

  private <T> T told(String sql, Supplier<T> work) {
    var started = clock.instant();
    applied |= !LiveDatabase.onlyReads(sql) && !(session.inTransaction() && canBeUndone(sql));
    try {
      return work.get();
    } finally {
      session
          .warnings()
          .forEach(warning -> events.accept(new Event.Noted(Event.Level.WARN, warning)));
      tellUnasked();
      events.accept(
          new Event.StatementRun(
              node, sql, Duration.between(started, clock.instant()), session.queryId()));
    }
  }

  private void telling(Runnable work) {
    telling(() -> {
      work.run();
      return true;
    });
  }

  /** Also tells what the session sends of its own accord. */
  private <T> T telling(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      tellUnasked();
    }
  }

  private void tellUnasked() {
    for (var sent : session.unasked()) {
      events.accept(
          new Event.StatementRun(Optional.empty(), sent.sql(), sent.took(), sent.queryId()));
    }
  }

  private boolean canBeUndone(String sql) {
    return !warehouse.adapter().lacks().contains(Lacks.TRANSACTIONAL_DDL)
        || !LiveDatabase.changesCatalogue(sql);
  }

  @Override
  public void begin() {
    telling(session::begin);
  }

  @Override
  public void commit() {
    // Where the answer is lost it is not known what became of it.
    applied = true;
    telling(session::commit);
    made.forEach(warehouse.catalogue()::put);
    made.clear();
  }

  @Override
  public void rollback() {
    made.clear();
    telling(session::rollback);
  }

  @Override
  public boolean inTransaction() {
    return session.inTransaction();
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName relation) {
    return telling(() -> session.columns(relation));
  }

  @Override
  public ImmutableList<String> schemas(@Nullable String database) {
    return telling(() -> session.schemas(database));
  }

  @Override
  public ImmutableList<RelationInfo> relations(Collection<SchemaName> schemas) {
    return telling(() -> session.relations(schemas));
  }

  @Override
  public ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    return telling(() -> session.describe(schemas));
  }

  @Override
  public ImmutableSetMultimap<String, String> grants(RelationInfo relation) {
    return telling(() -> session.grants(relation));
  }

  @Override
  public void timezone(String zone) {
    telling(() -> session.timezone(zone));
  }

  @Override
  public void comment(QueryComment comment) {
    this.comment = comment;
    session.comment(comment);
  }

  @Override
  public void adopt(ConfigValues config) {
    telling(() -> session.adopt(config));
  }

  @Override
  public String queryId() {
    return session.queryId();
  }

  @Override
  public boolean isLost() {
    return session.isLost();
  }

  @Override
  public void cancel() {
    cancelled = true;
    session.cancel();
  }

  @Override
  public void close() {
    session.close();
  }
}
