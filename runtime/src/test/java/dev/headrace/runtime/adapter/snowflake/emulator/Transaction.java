package dev.headrace.runtime.adapter.snowflake.emulator;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a session does in DuckDB, with Snowflake's rules: a statement that fails undoes itself
 * alone. DuckDB gives up the whole transaction then, so it is begun anew and what had been done in
 * it is done again; changes that others committed in between are seen by that. What changes the
 * same rows as another open transaction waits for it.
 */
final class Transaction implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final Connection connection;
  private final List<String> done = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private boolean open;
  private Duration limit = Duration.ZERO;
  private volatile @Nullable Statement running;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  boolean isOpen() {
    return open;
  }

  void begin() {
    if (!open) {
      control("BEGIN TRANSACTION");
      open = true;
    }
  }

  void commit() {
    end("COMMIT");
  }

  void rollback() {
    end("ROLLBACK");
  }

  private void end(String word) {
    if (open) {
      open = false;
      done.clear();
      control(word);
    }
    afterwards.forEach(Runnable::run);
    afterwards.clear();
  }

  /** Does something when nothing of the open transaction can be wanted again; now if none is. */
  void atEnd(Runnable work) {
    if (open) {
      afterwards.add(work);
    } else {
      work.run();
    }
  }

  private void control(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw DuckErrors.refusal(e, DuckSql.of(sql));
    }
  }

  Rows query(DuckSql sql, ZoneId zone) {
    return attempted(
        sql,
        statement -> {
          try (var result = statement.executeQuery(sql.text())) {
            return ResultReader.read(result, zone);
          }
        });
  }

  /** Changes rows, and counts them. */
  long change(DuckSql sql) {
    var count = attempted(sql, statement -> statement.executeLargeUpdate(sql.text()));
    if (open) {
      done.add(sql.text());
    }
    return count;
  }

  /** Makes or changes relations: commits what is open, and then these together. */
  void define(List<DuckSql> statements) {
    commit();
    attempted(
        statements.getFirst(),
        statement -> {
          statement.execute("BEGIN TRANSACTION");
          var at = statements.getFirst();
          try {
            for (var one : statements) {
              at = one;
              statement.execute(one.text());
            }
            statement.execute("COMMIT");
          } catch (SQLException e) {
            undo();
            if (DuckErrors.isConflict(e)) {
              throw e;
            }
            throw DuckErrors.refusal(e, at);
          }
          return statements.size();
        });
  }

  private void undo() {
    try (var statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException e) {
      // A commit that failed has undone it already.
    }
  }

  private interface Work<T> {
    T in(Statement statement) throws SQLException;
  }

  /** No statement takes longer; zero is for ever. */
  void limit(Duration longest) {
    limit = longest;
  }

  private <T> T attempted(DuckSql sql, Work<T> work) {
    var deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      var late = new AtomicBoolean();
      var alarm = alarm(late);
      try (var statement = connection.createStatement()) {
        running = statement;
        return work.in(statement);
      } catch (SQLException e) {
        restore();
        if (late.get()) {
          throw tooLate();
        }
        if (!DuckErrors.isConflict(e) || System.nanoTime() > deadline) {
          throw DuckErrors.refusal(e, sql);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      } catch (RefusedException e) {
        throw late.get() ? tooLate() : e;
      } finally {
        running = null;
        alarm.cancel(false);
      }
    }
  }

  private RefusedException tooLate() {
    return new RefusedException(
        630,
        "57014",
        "Statement reached its statement or warehouse timeout of %d second(s) and was canceled."
            .formatted(limit.toSeconds()));
  }

  private CompletableFuture<Void> alarm(AtomicBoolean late) {
    if (limit.isZero()) {
      return CompletableFuture.completedFuture(null);
    }
    return CompletableFuture.runAsync(
        () -> {
          late.set(true);
          cancel();
        },
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void restore() {
    if (open) {
      control("ROLLBACK");
      control("BEGIN TRANSACTION");
      done.forEach(this::control);
    }
  }

  /** The types of a query's rows. */
  Rows described(DuckSql sql) {
    try (var statement = connection.prepareStatement(sql.text())) {
      return new Rows(
          StatementType.SELECT, ResultReader.columns(statement.getMetaData()), List.of());
    } catch (SQLException e) {
      restore();
      throw DuckErrors.refusal(e, sql);
    }
  }

  /** Sets what holds for the connection, transaction or not. */
  void set(String sql) {
    control(sql);
  }

  /** May come from another thread. */
  void cancel() {
    var statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        // It has ended by itself meanwhile.
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
