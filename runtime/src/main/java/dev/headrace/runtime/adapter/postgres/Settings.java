package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.TargetSettings;
import java.util.Optional;

/**
 * A Postgres target's settings, by the keys dbt gives them.
 *
 * @param schema where models go that ask for no other
 * @param searchPath set in every session, as Postgres writes it
 * @param role taken on in every session
 * @param connectTimeout seconds
 * @param retries how often a connection that fails is tried again
 * @param driver further properties of the driver, by name; may hold secrets
 */
record Settings(
    String host,
    int port,
    String database,
    String schema,
    String user,
    int threads,
    Optional<String> searchPath,
    Optional<String> role,
    int connectTimeout,
    int retries,
    ImmutableMap<String, String> driver) {
  private static final int PORT = 5432;
  private static final int CONNECT_SECONDS = 10;

  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "type",
          "host",
          "port",
          "user",
          "password",
          "pass",
          "dbname",
          "database",
          "schema",
          "threads",
          "search_path",
          "role",
          "sslmode",
          "sslcert",
          "sslkey",
          "sslrootcert",
          "keepalives_idle",
          "connect_timeout",
          "retries",
          "application_name",
          "statement_timeout");

  /** The words of {@code sslmode}, in Postgres's documentation of its client library. */
  private static final ImmutableSet<String> SSL_MODES =
      ImmutableSet.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

  static Settings read(TargetConfig config, Diagnostics diagnostics) {
    var settings = new TargetSettings(config, diagnostics);
    settings.check("Postgres", KEYS, ImmutableSet.of());
    var driver = ImmutableMap.<String, String>builder();
    settings.text("password", "pass").ifPresent(password -> driver.put("password", password));
    settings.word("sslmode", SSL_MODES).ifPresent(mode -> driver.put("sslmode", mode));
    for (var file : ImmutableSet.of("sslcert", "sslkey", "sslrootcert")) {
      settings
          .text(file)
          .ifPresent(path -> driver.put(file, config.folder().resolve(path).toString()));
    }
    driver.put("ApplicationName", settings.text("application_name").orElse("headrace"));
    if (settings.number("keepalives_idle", 0, 0) > 0) {
      driver.put("tcpKeepAlive", "true");
    }
    var patience = settings.number("statement_timeout", 0, 0);
    if (patience > 0) {
      driver.put("options", "-c statement_timeout=" + patience + "s");
    }
    return new Settings(
        settings.required("host"),
        settings.port("port", PORT),
        settings.required("dbname", "database"),
        settings.required("schema"),
        settings.required("user"),
        settings.number("threads", 1, 1),
        settings.text("search_path"),
        settings.text("role"),
        settings.number("connect_timeout", 0, CONNECT_SECONDS),
        settings.number("retries", 0, 1),
        driver.buildOrThrow());
  }

  /** Shows no secrets. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port + "/" + database;
  }
}
