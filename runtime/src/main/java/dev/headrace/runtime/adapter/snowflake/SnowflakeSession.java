package dev.headrace.runtime.adapter.snowflake;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.sql.QueryComment;
import dev.headrace.runtime.adapter.Load;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.RowReader;
import dev.headrace.runtime.adapter.Running;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.adapter.SentStatement;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.SessionTimezone;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One login. What makes or drops relations commits by itself, so that a transaction is begun at the
 * server only before the first statement that writes rows.
 */
final class SnowflakeSession implements Session {
  private static final int TRIES = 4;

  private final Connection connection;
  private final CatalogueReader catalogue = new CatalogueReader(this);
  private final Surroundings surroundings;
  private final Running<Statement> running = new Running<>();
  private final SessionTimezone timezone = new SessionTimezone();
  private final List<SentStatement> unasked = new ArrayList<>();
  private QueryComment comment = QueryComment.NONE;
  private String queryId = "";
  private boolean inTransaction;
  private boolean begun;
  private boolean lost;

  SnowflakeSession(Connection connection, Settings settings) {
    this.connection = connection;
    this.surroundings = new Surroundings(settings);
  }

  @Override
  public QueryResult.Response run(String sql) {
    return execute(sql, false).response();
  }

  @Override
  public QueryResult query(String sql) {
    return execute(sql, true);
  }

  @Override
  public void read(String sql, RowReader reader) {
    try (var statement = connection.createStatement()) {
      running.start(statement);
      try {
        var result = statement.executeQuery(comment.with(sql));
        queryId = QueryIds.of(statement);
        Rows.read(result, reader);
      } finally {
        running.finish();
      }
    } catch (SQLException e) {
      throw failed(e, sql);
    }
  }

  /** The server takes one statement at a time. */
  private QueryResult execute(String sql, boolean wantsRows) {
    timezone.isChangedBy(sql);
    var parts = StatementText.split(sql);
    for (var part : parts.subList(0, parts.size() - 1)) {
      recorded(part.sql(), () -> placed(part, false));
    }
    return placed(parts.getLast(), wantsRows);
  }

  private QueryResult placed(StatementText part, boolean wantsRows) {
    try {
      return one(part, wantsRows);
    } catch (WarehouseException e) {
      // The server counts from the part's beginning.
      throw e.movedBack(-part.offset());
    }
  }

  /** Sends a statement that nobody asked for. */
  QueryResult ask(String sql) {
    return recorded(sql, () -> query(sql));
  }

  private QueryResult recorded(String sql, Supplier<QueryResult> work) {
    var watch = Stopwatch.createStarted();
    try {
      return work.get();
    } finally {
      unasked.add(new SentStatement(sql, watch.elapsed(), queryId));
    }
  }

  private QueryResult one(StatementText text, boolean wantsRows) {
    if (inTransaction && !begun && text.writesRows()) {
      send("begin transaction");
      begun = true;
    }
    for (var attempt = 1; ; attempt++) {
      try {
        var result = sent(text.sql(), wantsRows, text.writesRows());
        begun &= !text.endsTransaction();
        return result;
      } catch (SQLException e) {
        if (attempt == TRIES || begun || !text.isRepeatable() || !Errors.mayPass(e)) {
          throw failed(e, text.sql());
        }
        Backoff.await(attempt);
      }
    }
  }

  private void send(String sql) {
    recorded(
        sql,
        () -> {
          try {
            return sent(sql, false, false);
          } catch (SQLException e) {
            throw failed(e, sql);
          }
        });
  }

  private QueryResult sent(String sql, boolean wantsRows, boolean isCounted) throws SQLException {
    queryId = "";
    try (var statement = connection.createStatement()) {
      running.start(statement);
      try {
        var hasRows = statement.execute(comment.with(sql));
        queryId = QueryIds.of(statement);
        var count = isCounted && !hasRows ? statement.getLargeUpdateCount() : -1;
        var result = hasRows && wantsRows ? Rows.read(statement.getResultSet()) : QueryResult.NONE;
        return new QueryResult(result.columns(), result.rows(), response(count));
      } finally {
        running.finish();
      }
    }
  }

  private QueryResult.Response response(long count) {
    var message = count < 0 ? "SUCCESS" : "SUCCESS " + count;
    return new QueryResult.Response(message, "SUCCESS", count, queryId);
  }

  private WarehouseException failed(SQLException error, String sql) {
    queryId = QueryIds.of(error);
    lost |= Errors.endsSession(error);
    return Errors.of(error, comment.with(sql)).movedBack(comment.shift());
  }

  @Override
  public QueryResult.Response load(Load load) {
    try (var file = RowsFile.write(load)) {
      ask(file.put());
      var result = query(file.copy());
      var rows = RowsFile.loaded(result);
      if (rows != file.rows()) {
        throw WarehouseException.of(
            Kind.DATA, "%d of %d rows were loaded".formatted(rows, file.rows()), null);
      }
      return response(rows);
    }
  }

  /** The server takes away what stands before a statement before anyone sees it. */
  @Override
  public void comment(QueryComment comment) {
    this.comment = new QueryComment(comment.text(), true);
  }

  @Override
  public ImmutableList<SentStatement> unasked() {
    var sent = ImmutableList.copyOf(unasked);
    unasked.clear();
    return sent;
  }

  @Override
  public String queryId() {
    return queryId;
  }

  @Override
  public void adopt(ConfigValues config) {
    surroundings.changeTo(config, (sql, key) -> adopt(sql, config.place(key)));
  }

  /** What a person asked for is at fault where it is refused, and the server does not name it. */
  private void adopt(String sql, Optional<SourceSpan> asked) {
    try {
      ask(sql);
    } catch (WarehouseException e) {
      var told = WarehouseException.of(e.kind(), "`%s` failed: %s".formatted(sql, e.text()), e);
      throw asked.map(at -> told.at(at, ImmutableList.of())).orElse(told);
    }
  }

  @Override
  public boolean isLost() {
    return lost;
  }

  @Override
  public void begin() {
    inTransaction = true;
  }

  @Override
  public void commit() {
    var wasBegun = begun;
    inTransaction = false;
    begun = false;
    if (wasBegun) {
      send("commit");
    }
  }

  @Override
  public void rollback() {
    var wasBegun = begun;
    inTransaction = false;
    begun = false;
    if (wasBegun && !lost) {
      undo();
    }
  }

  /** Also after the session was cancelled, when nothing else is sent any more. */
  private void undo() {
    try (var statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException e) {
      throw failed(e, "rollback");
    }
  }

  @Override
  public boolean inTransaction() {
    return inTransaction;
  }

  @Override
  public ImmutableList<ColumnInfo> columns(RelationName relation) {
    return catalogue.columns(relation);
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
    return catalogue.grants(relation);
  }

  @Override
  public void timezone(String zone) {
    if (timezone.is(zone)) {
      return;
    }
    ask(
        zone.isEmpty()
            ? "alter session unset timezone"
            : "alter session set timezone = " + Dialect.SNOWFLAKE.literal(zone));
    timezone.set(zone);
  }

  @Override
  public void cancel() {
    running.cancel(this::end);
  }

  /** The driver asks the server to abort the request that it made. */
  private void end(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      // One that has ended meanwhile needs no end.
      if (!isClosed(statement)) {
        throw Errors.of(e, "");
      }
    }
  }

  private static boolean isClosed(Statement statement) {
    try {
      return statement.isClosed();
    } catch (SQLException e) {
      return false;
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
