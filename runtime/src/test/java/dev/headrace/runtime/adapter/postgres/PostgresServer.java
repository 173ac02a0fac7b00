package dev.headrace.runtime.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableMap;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.Driver;

/**
 * A real Postgres server for tests: one for each JVM, started when first asked for, or else the one
 * whose address, {@code postgresql://user:password@host:port/database}, is in the variable {@code
 * HEADRACE_TEST_POSTGRES_URL}.
 */
public final class PostgresServer {
  private static final int PORT = 5432;
  private static final Supplier<Database> SERVER = Suppliers.memoize(PostgresServer::find);

  private PostgresServer() {}

  /** A new, empty database, which nobody else uses. */
  public static Database newDatabase() {
    var server = SERVER.get();
    var made = server.named("test_" + UUID.randomUUID().toString().replace("-", ""));
    server.run("create database " + made.name());
    return made;
  }

  private static Database find() {
    var address = Strings.nullToEmpty(System.getenv("HEADRACE_TEST_POSTGRES_URL"));
    return address.isEmpty() ? start() : at(address);
  }

  /** It stops with the JVM. Nothing in it need survive a crash. */
  private static Database start() {
    try {
      @SuppressWarnings("resource") // closed by the hook it registers itself
      var server =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("synchronous_commit", "off")
              .start();
      return new Database("localhost", server.getPort(), "postgres", "", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the embedded Postgres does not start; name a server in HEADRACE_TEST_POSTGRES_URL", e);
    }
  }

  /** The address may be written as JDBC does, with the user and password as parameters. */
  static Database at(String address) {
    var uri = URI.create(address.replaceFirst("^jdbc:", ""));
    var parameters =
        Splitter.on('&')
            .omitEmptyStrings()
            .withKeyValueSeparator(Splitter.on('=').limit(2))
            .split(Strings.nullToEmpty(uri.getRawQuery()));
    var login = Strings.nullToEmpty(uri.getRawUserInfo()).split(":", 2);
    return new Database(
        uri.getHost(),
        uri.getPort() < 0 ? PORT : uri.getPort(),
        decoded(parameters.getOrDefault("user", login[0])),
        decoded(parameters.getOrDefault("password", login.length > 1 ? login[1] : "")),
        uri.getPath().substring(1));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }

  /** A database on the server and who may use it. */
  public record Database(String host, int port, String user, String password, String name) {
    /** As a target of a profile says it, models going to that schema. */
    public ImmutableMap<String, Object> settings(String schema) {
      return ImmutableMap.<String, Object>builder()
          .put("type", "postgres")
          .put("host", host)
          .put("port", port)
          .put("user", user)
          .put("password", password)
          .put("dbname", name)
          .put("schema", schema)
          .buildOrThrow();
    }

    /** A connection past the adapter. */
    public Connection connect() throws SQLException {
      var properties = new Properties();
      properties.setProperty("user", user);
      properties.setProperty("password", password);
      var url = "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
      return requireNonNull(new Driver().connect(url, properties));
    }

    /** Runs statements past the adapter. */
    public void run(String sql) {
      try (var connection = connect();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    /** Whether a query past the adapter gives any row. */
    public boolean any(String sql) {
      try (var connection = connect();
          var statement = connection.createStatement();
          var rows = statement.executeQuery(sql)) {
        return rows.next();
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    Database named(String other) {
      return new Database(host, port, user, password, other);
    }
  }
}
