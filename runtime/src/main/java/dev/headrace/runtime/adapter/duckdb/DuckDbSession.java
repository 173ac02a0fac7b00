package dev.headrace.runtime.adapter.duckdb;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.RowReader;
import dev.headrace.runtime.adapter.Running;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.SessionTimezone;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** One connection to the file. */
final class DuckDbSession implements Session {
  /**
   * All the driver says of a result whose computation fails midway; asked as a whole it says why.
   */
  private static final String BROKEN_OFF = "Invalid result set";

  private final DuckDBConnection connection;
  private final CatalogueReader catalogue;
  private final int statementTimeout;
  private final Running<Statement> running = new Running<>();
  private final SessionTimezone timezone = new SessionTimezone();
  private QueryComment comment = QueryComment.NONE;
  private boolean inTransaction;
  private boolean aborted;

  /** What it reckons in when nothing is asked of it; null until that must be known. */
  private @Nullable String ownTimezone;

  DuckDbSession(DuckDBConnection connection, Settings settings) {
    this.connection = connection;
    this.catalogue = new CatalogueReader(this, settings.database());
    this.statementTimeout = settings.statementTimeout();
    settings.settings().forEach((name, value) -> run(set(name, value)));
    // What the settings say is the session's own.
    this.timezone.set("");
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

  /**
   * Where a stream breaks off, the driver does not say why: the whole is asked once more for that,
   * which an open transaction would not allow.
   */
  @Override
  public void read(String sql, RowReader reader) {
    if (inTransaction) {
      handOn(sql, reader);
      return;
    }
    run("set session jdbc_stream_results = true");
    try {
      handOn(sql, reader);
    } catch (WarehouseException e) {
      run("set session jdbc_stream_results = false");
      if (e.text().contains(BROKEN_OFF)) {
        run(sql);
      }
      throw e;
    } finally {
      run("set session jdbc_stream_results = false");
    }
  }

  private void handOn(String sql, RowReader reader) {
    execute(
        sql,
        statement -> {
          Rows.read(statement, reader);
          return QueryResult.NONE;
        });
  }

  private static String set(String name, String value) {
    return "set " + name + " = " + Dialect.DUCKDB.literal(value);
  }

  @Override
  public QueryResult.Response load(Load load) {
    if (load.file().isPresent()) {
      return run(CsvLoading.insert(load, load.file().get()));
    }
    try {
      var rows = RowAppending.send(connection, load);
      return new QueryResult.Response("OK", "", rows);
    } catch (SQLException e) {
      aborted = inTransaction;
      throw Errors.of(e, "");
    }
  }

  /** What is done with a statement that has run. */
  @FunctionalInterface
  private interface Reading {
    QueryResult read(Statement statement) throws SQLException;
  }

  private QueryResult execute(String sql, Reading reading) {
    if (timezone.isChangedBy(sql)) {
      rememberOwnTimezone();
    }
    try (var statement = connection.createStatement()) {
      statement.setQueryTimeout(statementTimeout);
      running.start(statement);
      try {
        statement.execute(comment.with(sql));
        var count = statement.getUpdateCount();
        var result = reading.read(statement);
        return new QueryResult(
            result.columns(), result.rows(), new QueryResult.Response("OK", "", count));
      } finally {
        running.finish();
      }
    } catch (SQLException e) {
      aborted = inTransaction;
      throw told(Errors.of(e, comment.with(sql)).movedBack(comment.shift()));
    }
  }

  /** The driver ends what takes too long in the same way as what is cancelled. */
  private WarehouseException told(WarehouseException failure) {
    return failure.kind() == Kind.CANCELLED && statementTimeout > 0 && !running.isCancelled()
        ? WarehouseException.of(
            Kind.RESOURCES,
            "the statement was ended by the timeout of %d seconds".formatted(statementTimeout),
            failure)
        : failure;
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
  public ImmutableSetMultimap<String, String> grants(RelationInfo relation) {
    return ImmutableSetMultimap.of();
  }

  @Override
  public void timezone(String zone) {
    if (timezone.is(zone)) {
      return;
    }
    var own = rememberOwnTimezone();
    run(set("TimeZone", zone.isEmpty() ? own : zone));
    timezone.set(zone);
  }

  private String rememberOwnTimezone() {
    if (ownTimezone == null) {
      var asked = query("select current_setting('TimeZone')");
      ownTimezone = String.valueOf(asked.rows().getFirst().getFirst());
    }
    return ownTimezone;
  }

  @Override
  public void cancel() {
    running.cancel(DuckDbSession::end);
  }

  private static void end(Statement statement) {
    try {
      // The driver closes a statement that was cancelled before its thread hears of it.
      if (!statement.isClosed()) {
        statement.cancel();
      }
    } catch (SQLException e) {
      var error = Errors.of(e, "");
      if (!error.text().contains("was closed") && !error.text().contains("is null")) {
        throw error;
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
