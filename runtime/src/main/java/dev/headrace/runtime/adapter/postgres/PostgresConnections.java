package dev.headrace.runtime.adapter.postgres;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Finding;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postgresql.Driver;

/** Opens a connection for each session. */
final class PostgresConnections implements Connections {
  private final TargetConfig config;
  private final Settings settings;

  PostgresConnections(TargetConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  @Override
  public Target target() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("host", settings.host());
    fields.put("port", (long) settings.port());
    fields.put("user", settings.user());
    fields.put("dbname", settings.database());
    return config.asTarget(
        Dialect.POSTGRES, settings.database(), settings.schema(), settings.threads(), fields);
  }

  @Override
  public String address() {
    return settings.host() + ":" + settings.port() + "/" + settings.database();
  }

  /** One server may have several names; no two are started in the same microsecond. */
  @Override
  public String identity() {
    try (var session = open()) {
      var told = session.query("select current_database() || ' ' || pg_postmaster_start_time()");
      return String.valueOf(told.rows().getFirst().getFirst());
    }
  }

  @Override
  public Session open() {
    for (var attempt = 0; ; attempt++) {
      try {
        return session(connect());
      } catch (SQLException e) {
        if (attempt >= settings.retries() || !ConnectErrors.mayPass(e)) {
          throw ConnectErrors.of(e, settings, config);
        }
      }
    }
  }

  /** A session set up as the profile asks; what the server refuses of that is told at its place. */
  private Session session(Connection connection) throws SQLException {
    var setting = "role";
    try {
      var session = new PostgresSession(connection);
      if (settings.role().isPresent()) {
        session.run("set role " + Dialect.POSTGRES.quoted(settings.role().get()));
      }
      setting = "search_path";
      if (settings.searchPath().isPresent()) {
        session.run("set search_path = " + settings.searchPath().get());
      }
      return session;
    } catch (WarehouseException e) {
      connection.close();
      throw e.at(config.at(setting), ImmutableList.of());
    }
  }

  private Connection connect() throws SQLException {
    var properties = new Properties();
    properties.putAll(settings.driver());
    properties.setProperty("user", settings.user());
    properties.setProperty("connectTimeout", String.valueOf(settings.connectTimeout()));
    properties.setProperty("loginTimeout", String.valueOf(settings.connectTimeout()));
    var url =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(settings.host(), settings.port(), encoded(settings.database()));
    // The driver says null to an address that is not its own, which this one is.
    return requireNonNull(new Driver().connect(url, properties));
  }

  /** What would end the name in an address. */
  private static String encoded(String database) {
    return database.replace("%", "%25").replace("?", "%3F").replace("/", "%2F");
  }

  @Override
  public void examine(Supplier<Instant> now, Consumer<Finding> findings) {
    findings.accept(Examination.driver());
    try (var session = open()) {
      new Examination(settings).run(session, now, findings);
    }
  }

  @Override
  public void close() {}
}
