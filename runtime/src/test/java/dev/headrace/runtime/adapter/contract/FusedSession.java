package dev.headrace.runtime.adapter.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.RowReader;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.Session;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A real session behind a fuse. */
final class FusedSession implements Session {
  private final Session session;
  private final Fuse fuse;
  private boolean lost;

  FusedSession(Session session, Fuse fuse) {
    this.session = session;
    this.fuse = fuse;
  }

  private <T> T fused(Supplier<T> work) {
    return fuse.pass(session, () -> lost = true, work);
  }

  private void fused(Runnable work) {
    fused(() -> {
      work.run();
      return true;
    });
  }

  @Override
  public QueryResult.Response run(String sql) {
    return fused(() -> session.run(sql));
  }

  @Override
  public QueryResult query(String sql) {
    return fused(() -> session.query(sql));
  }

  @Override
  public void read(String sql, RowReader reader) {
    fused(() -> session.read(sql, reader));
  }

  @Override
  public QueryResult.Response load(Load load) {
    return fused(() -> session.load(load));
  }

  @Override
  public void comment(QueryComment comment) {
    session.comment(comment);
  }

  @Override
  public void adopt(ConfigValues config) {
    fused(() -> session.adopt(config));
  }

  @Override
  public boolean isLost() {
    return lost || session.isLost();
  }

  @Override
  public void begin() {
    fused(session::begin);
  }

  @Override
  public void commit() {
    fused(session::commit);
  }

  @Override
  public void rollback() {
    if (!lost) {
      session.rollback();
    }
  }

  @Override
  public boolean inTransaction() {
    return session.inTransaction();
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName relation) {
    return fused(() -> session.columns(relation));
  }

  @Override
  public ImmutableList<String> schemas(@Nullable String database) {
    return fused(() -> session.schemas(database));
  }

  @Override
  public ImmutableList<RelationInfo> relations(Collection<SchemaName> schemas) {
    return fused(() -> session.relations(schemas));
  }

  @Override
  public ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    return fused(() -> session.describe(schemas));
  }

  @Override
  public ImmutableSetMultimap<String, String> grants(RelationInfo relation) {
    return fused(() -> session.grants(relation));
  }

  @Override
  public void timezone(String zone) {
    fused(() -> session.timezone(zone));
  }

  @Override
  public void cancel() {
    session.cancel();
  }

  @Override
  public void close() {
    if (!lost) {
      session.close();
    }
  }
}
