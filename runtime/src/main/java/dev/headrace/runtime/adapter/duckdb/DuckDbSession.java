package dev.headrace.runtime.adapter.duckdb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.runtime.adapter.CsvLoad;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.WarehouseException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.regex.Pattern;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** One connection to the file. */
final class DuckDbSession implements Session {
  private static final Pattern SETS_TIMEZONE =
      Pattern.compile("(?i)\\b(set|reset)\\s+((session|local)\\s+)?time\\s*zone\\b");

  private final DuckDBConnection connection;
  private final CatalogueReader catalogue;
  private QueryComment comment = QueryComment.NONE;
  private boolean inTransaction;
  private boolean aborted;

  /** What the session reckons in; null when a statement may have changed it. */
  private @Nullable String timezone = "";

  /** What it reckons in when nothing is asked of it; null until that must be known. */
  private @Nullable String ownTimezone;

  /** Guarded by this session's lock, for another thread may cancel it. */
  private @Nullable Statement running;

  private volatile boolean cancelled;

  DuckDbSession(DuckDBConnection connection, Settings settings) {
    this.connection = connection;
    this.catalogue = new CatalogueReader(this, settings.database());
    settings
        .settings()
        .forEach((name, value) -> run("set " + name + " = " + Dialect.DUCKDB.literal(value)));
    this.timezone = "";
    this.ownTimezone = null;
  }

  @Override
  public QueryResult.Response run(String sql) {
    return execute(sql, statement -> QueryResult.NONE).response();
  }

  @Override
  public QueryResult query(String sql) {
    return execute(sql, Rows::read);
  }

  @Override
  public QueryResult.Response load(CsvLoad load) {
    return run(CsvLoading.insert(load));
  }

  /** What is done with a statement that has run. */
  @FunctionalInterface
  private interface Reading {
    QueryResult read(Statement statement) throws SQLException;
  }

  private QueryResult execute(String sql, Reading reading) {
    if (SETS_TIMEZONE.matcher(sql).find()) {
      rememberOwnTimezone();
      timezone = null;
    }
    try (var statement = connection.createStatement()) {
      start(statement);
      try {
        statement.execute(comment.with(sql));
        var count = statement.getUpdateCount();
        var result = reading.read(statement);
        return new QueryResult(
            result.columns(), result.rows(), new QueryResult.Response("OK", "", count));
      } finally {
        finish();
      }
    } catch (SQLException e) {
      aborted = inTransaction;
      throw Errors.of(e, comment.with(sql)).movedBack(comment.shift());
    }
  }

  private synchronized void start(Statement statement) {
    if (cancelled) {
      throw WarehouseException.of(
          WarehouseException.Kind.CANCELLED, "the statement was cancelled", null);
    }
    running = statement;
  }

  private synchronized void finish() {
    running = null;
  }

  @Override
  public void comment(QueryComment comment) {
    this.comment = comment;
  }

  @Override
  public void begin() {
    run("begin transaction");
    inTransaction = true;
    aborted = false;
  }

  /** After a failed statement DuckDB says yes to a commit and stores nothing. */
  @Override
  public void commit() {
    if (aborted) {
      rollback();
      throw new IllegalStateException("a failed transaction was to be committed");
    }
    try {
      run("commit");
      inTransaction = false;
    } catch (WarehouseException e) {
      rollback();
      if (!endedByItself(e)) {
        throw e;
      }
    }
  }

  /** A hook may have ended the transaction in its own words. */
  private static boolean endedByItself(WarehouseException e) {
    return e.text().contains("no transaction is active");
  }

  @Override
  public void rollback() {
    if (!inTransaction) {
      return;
    }
    inTransaction = false;
    aborted = false;
    try (var statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      var error = Errors.of(e, "rollback");
      if (!endedByItself(error)) {
        throw error;
      }
    }
  }

  @Override
  public boolean inTransaction() {
    return inTransaction;
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName relation) {
    return query("describe " + Dialect.DUCKDB.render(relation)).rows().stream()
        .map(row -> new ColumnInfo(String.valueOf(row.get(0)), String.valueOf(row.get(1))))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableList<String> schemas(@Nullable String database) {
    return catalogue.schemas(database);
  }

  @Override
  public ImmutableList<RelationInfo> relations(Collection<SchemaName> schemas) {
    return catalogue.relations(schemas);
  }

  @Override
  public ImmutableList<RelationDescription> describe(Collection<SchemaName> schemas) {
    return catalogue.describe(schemas);
  }

  @Override
  public ImmutableSetMultimap<String, String> grants(RelationName relation) {
    return ImmutableSetMultimap.of();
  }

  @Override
  public void timezone(String zone) {
    if (zone.equals(timezone)) {
      return;
    }
    var own = rememberOwnTimezone();
    run("set TimeZone = " + Dialect.DUCKDB.literal(zone.isEmpty() ? own : zone));
    timezone = zone;
  }

  private String rememberOwnTimezone() {
    if (ownTimezone == null) {
      var asked = query("select current_setting('TimeZone')");
      ownTimezone = String.valueOf(asked.rows().getFirst().getFirst());
    }
    return ownTimezone;
  }

  @Override
  public synchronized void cancel() {
    cancelled = true;
    if (running != null) {
      try {
        // The driver closes a statement that was cancelled before its thread hears of it.
        if (!running.isClosed()) {
          running.cancel();
        }
      } catch (SQLException e) {
        var error = Errors.of(e, "");
        if (!error.text().contains("was closed")) {
          throw error;
        }
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Errors.of(e, "");
    }
  }
}
