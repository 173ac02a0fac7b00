package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBConnection;

/**
 * What an account holds: databases, each one of DuckDB's own, and the names of roles and
 * warehouses. Safe for threads.
 */
final class Account implements AutoCloseable {
  /** Views whose columns are named as Snowflake's are stand in a schema of that name. */
  static final Name INFORMATION_SCHEMA = new Name("INFORMATION_SCHEMA");

  /** Told apart from the one every database of DuckDB has. */
  static final String INFORMATION_SCHEMA_SQL = "\"INFORMATION_SCHEMA" + Name.MARK + "\"";

  private final DuckDBConnection root;
  private final Path stages;
  private final Set<String> databases = new ConcurrentSkipListSet<>();
  private final Set<String> roles =
      new ConcurrentSkipListSet<>(
          ImmutableList.of(
              "ACCOUNTADMIN", "SYSADMIN", "PUBLIC", "BUILDER", "READER", "REPORTER", "LOADER"));
  private final Set<String> warehouses =
      new ConcurrentSkipListSet<>(ImmutableList.of("WH", "WH_LARGE"));
  private final AtomicLong sessions = new AtomicLong();

  /**
   * @param stages where files that are put lie
   */
  Account(Path stages) {
    this.stages = stages;
    try {
      root = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
      run("SET errors_as_json = true");
      run("SET TimeZone = 'UTC'");
      statements("macros.sql").forEach(this::run);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    createDatabase(new Name("SHOP"));
  }

  /** Those of a file beside this class; lines that end in a semicolon end them. */
  private static ImmutableList<String> statements(String file) {
    try {
      var text = Resources.toString(Resources.getResource(Account.class, file), UTF_8);
      return ImmutableList.copyOf(text.strip().split(";\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void run(String sql) {
    try (var statement = root.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw DuckErrors.refusal(e, DuckSql.of(sql));
    }
  }

  void createDatabase(Name database) {
    run("ATTACH ':memory:' AS " + database.sql());
    run("CREATE SCHEMA " + database.sql() + "." + INFORMATION_SCHEMA_SQL);
    run("CREATE SCHEMA " + database.sql() + ".\"PUBLIC\"");
    for (var statement : statements("information_schema.sql")) {
      run(
          statement
              .replace("${schema}", database.sql() + "." + INFORMATION_SCHEMA_SQL)
              .replace("${database}", Translation.literal(database.stored())));
    }
    databases.add(database.text());
  }

  void dropDatabase(Name database) {
    databases.remove(database.text());
    run("DETACH " + database.sql());
  }

  boolean hasDatabase(Name database) {
    return databases.contains(database.text());
  }

  Set<String> databases() {
    return databases;
  }

  Set<String> roles() {
    return roles;
  }

  Set<String> warehouses() {
    return warehouses;
  }

  Path stages() {
    return stages;
  }

  long newSession() {
    return sessions.incrementAndGet();
  }

  Connection connect() {
    try {
      return root.duplicate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      root.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
