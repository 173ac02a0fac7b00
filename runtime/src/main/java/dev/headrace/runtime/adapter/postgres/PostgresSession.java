package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** One connection to the server. */
final class PostgresSession implements Session {
  /** The server says so many rows were selected. */
  private static final Pattern MAKES_TABLE =
      Pattern.compile("(?i)create\\s+((temporary|unlogged)\\s+)?table\\b.*\\bas\\b");

  private static final Pattern WORD = Pattern.compile("\\w+");

  /** Begins the states of warnings. */
  private static final String WARNING = "01";

  private static final ImmutableSet<String> COUNTED =
      ImmutableSet.of("INSERT", "UPDATE", "DELETE", "MERGE");

  private final Connection connection;
  private final CatalogueReader catalogue;
  private final Running<Connection> running = new Running<>();
  private final SessionTimezone timezone = new SessionTimezone();
  private final List<String> warnings = new ArrayList<>();
  private QueryComment comment = QueryComment.NONE;
  private boolean inTransaction;

  PostgresSession(Connection connection) {
    this.connection = connection;
    this.catalogue = new CatalogueReader(this);
  }

  @Override
  public QueryResult.Response run(String sql) {
    return execute(sql, false).response();
  }

  @Override
  public QueryResult query(String sql) {
    return execute(sql, true);
  }

  private QueryResult execute(String sql, boolean wantsRows) {
    timezone.isChangedBy(sql);
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      running.start(connection);
      try {
        var isResult = statement.execute(comment.with(sql));
        var result = QueryResult.NONE;
        var count = -1L;
        // Of several statements, the last one's.
        while (true) {
          if (isResult) {
            result = wantsRows ? Rows.read(statement.getResultSet()) : QueryResult.NONE;
          } else if (statement.getLargeUpdateCount() < 0) {
            break;
          } else {
            count = statement.getLargeUpdateCount();
            result = QueryResult.NONE;
          }
          isResult = statement.getMoreResults();
        }
        remember(statement.getWarnings());
        return new QueryResult(result.columns(), result.rows(), response(sql, count));
      } finally {
        running.finish();
      }
    } catch (SQLException e) {
      throw Errors.of(e, comment.with(sql)).movedBack(comment.shift());
    }
  }

  /** The server keeps the result and sends it piece by piece, for which a transaction is needed. */
  @Override
  public void read(String sql, RowReader reader) {
    var within = inTransaction;
    if (!within) {
      begin();
    }
    try (var statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      running.start(connection);
      try {
        statement.setFetchSize(Portions.FIRST);
        var result = statement.executeQuery(comment.with(sql));
        Rows.read(result, new Portions(result, reader));
      } finally {
        running.finish();
      }
    } catch (SQLException e) {
      throw Errors.of(e, comment.with(sql)).movedBack(comment.shift());
    } finally {
      if (!within) {
        rollback();
      }
    }
  }

  /** Notices, of a lower rank, only say what need not be done. */
  private void remember(@Nullable SQLWarning first) {
    for (var warning = first; warning != null; warning = warning.getNextWarning()) {
      if (String.valueOf(warning.getSQLState()).startsWith(WARNING)) {
        warnings.add(String.valueOf(warning.getMessage()));
      }
    }
  }

  @Override
  public ImmutableList<String> warnings() {
    var said = ImmutableList.copyOf(warnings);
    warnings.clear();
    return said;
  }

  private static QueryResult.Response response(String sql, long count) {
    if (MAKES_TABLE.matcher(sql).lookingAt()) {
      return new QueryResult.Response("SELECT " + count, "SELECT", count);
    }
    var word = WORD.matcher(sql);
    var verb = word.find() ? word.group().toUpperCase(Locale.ROOT) : "";
    return COUNTED.contains(verb)
        ? new QueryResult.Response(verb + " " + count, verb, count)
        : new QueryResult.Response(verb, verb, -1);
  }

  @Override
  public QueryResult.Response load(Load load) {
    var sql = CopyIn.sql(load);
    running.start(connection);
    try {
      var copy = new CopyIn(connection.unwrap(PGConnection.class).getCopyAPI());
      var count = copy.send(comment.with(sql), load);
      return new QueryResult.Response("COPY " + count, "COPY", count);
    } catch (SQLException e) {
      throw Errors.of(e, sql);
    } catch (IOException e) {
      throw WarehouseException.of(
          WarehouseException.Kind.CONNECTION, String.valueOf(e.getMessage()), e);
    } finally {
      running.finish();
    }
  }

  @Override
  public void comment(QueryComment comment) {
    this.comment = comment;
  }

  /** The driver closes a connection that breaks. */
  @Override
  public boolean isLost() {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  @Override
  public void begin() {
    try {
      connection.setAutoCommit(false);
      inTransaction = true;
    } catch (SQLException e) {
      throw Errors.of(e, "begin");
    }
  }

  @Override
  public void commit() {
    try {
      connection.commit();
      inTransaction = false;
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      rollback();
      throw Errors.of(e, "commit");
    }
  }

  @Override
  public void rollback() {
    if (!inTransaction) {
      return;
    }
    inTransaction = false;
    if (isLost()) {
      return; // the server has undone it
    }
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw Errors.of(e, "rollback");
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
    return catalogue.schemas();
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
    return catalogue.grants(relation.name());
  }

  @Override
  public void timezone(String zone) {
    if (timezone.is(zone)) {
      return;
    }
    run("set time zone " + (zone.isEmpty() ? "default" : Dialect.POSTGRES.literal(zone)));
    timezone.set(zone);
  }

  @Override
  public void cancel() {
    running.cancel(PostgresSession::end);
  }

  private static void end(Connection connection) {
    try {
      connection.unwrap(PGConnection.class).cancelQuery();
    } catch (SQLException e) {
      throw Errors.of(e, "");
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
