package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.TargetSettings;
import dev.headrace.runtime.adapter.snowflake.Login.Token;
import java.util.Optional;

/**
 * A Snowflake target's settings, by the keys dbt gives them.
 *
 * @param user absent only where a token names it
 * @param schema where models go that ask for no other
 * @param queryTag set on every statement that has no tag of its own
 * @param keepAlive whether a session lives on while nothing is asked of it
 * @param connectRetries how often a login that fails is tried again
 * @param connectTimeout seconds
 * @param retryOnDatabaseErrors whether the server's own errors at login are tried again too
 * @param retryAll whether any error at login is
 * @param statementTimeout seconds after which the server ends a statement
 * @param address where the account is reached, if not where its name says
 */
record Settings(
    String account,
    Optional<String> user,
    String database,
    String schema,
    Optional<String> role,
    Optional<String> warehouse,
    Login login,
    int threads,
    Optional<String> queryTag,
    boolean keepAlive,
    int connectRetries,
    int connectTimeout,
    boolean retryOnDatabaseErrors,
    boolean retryAll,
    Optional<Integer> statementTimeout,
    Address address) {
  private static final int CONNECT_RETRIES = 1;
  private static final int CONNECT_SECONDS = 10;

  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "type",
          "account",
          "user",
          "password",
          "private_key",
          "private_key_path",
          "private_key_passphrase",
          "authenticator",
          "token",
          "oauth_client_id",
          "oauth_client_secret",
          "role",
          "warehouse",
          "database",
          "schema",
          "threads",
          "query_tag",
          "client_session_keep_alive",
          "connect_retries",
          "connect_timeout",
          "retry_on_database_errors",
          "retry_all",
          "statement_timeout",
          "host",
          "port",
          "protocol",
          "proxy_host",
          "proxy_port",
          "insecure_mode");

  /** Of a private link that nothing here goes through, and what is so here in any case. */
  private static final ImmutableSet<String> IGNORED =
      ImmutableSet.of("s3_stage_vpce_dns_name", "reuse_connections");

  /**
   * Where an account is reached.
   *
   * @param port 0 when it is the protocol's own
   * @param proxyPort 0 when there is no proxy
   * @param insecure whether a certificate's revocation is left unchecked
   */
  record Address(
      Optional<String> host,
      int port,
      String protocol,
      Optional<String> proxyHost,
      int proxyPort,
      boolean insecure) {}

  static Settings read(TargetConfig config, Diagnostics diagnostics) {
    var settings = new TargetSettings(config, diagnostics);
    settings.check("Snowflake", KEYS, IGNORED);
    var login = new LoginReader(config, settings, diagnostics).read();
    return new Settings(
        settings.required("account"),
        login instanceof Token ? settings.text("user") : Optional.of(settings.required("user")),
        settings.required("database"),
        settings.required("schema"),
        settings.text("role"),
        settings.text("warehouse"),
        login,
        settings.number("threads", 1, 1),
        settings.text("query_tag"),
        truth(settings, "client_session_keep_alive", false),
        settings.number("connect_retries", 0, CONNECT_RETRIES),
        settings.number("connect_timeout", 0, CONNECT_SECONDS),
        truth(settings, "retry_on_database_errors", false),
        truth(settings, "retry_all", false),
        Optional.of(settings.number("statement_timeout", 1, 0)).filter(seconds -> seconds > 0),
        address(settings));
  }

  private static Address address(TargetSettings settings) {
    return new Address(
        settings.text("host"),
        settings.number("port", 1, 0),
        settings.word("protocol", ImmutableSet.of("http", "https")).orElse("https"),
        settings.text("proxy_host"),
        settings.number("proxy_port", 1, 0),
        truth(settings, "insecure_mode", false));
  }

  private static boolean truth(TargetSettings settings, String key, boolean unset) {
    return settings
        .word(key, ImmutableSet.of("true", "false"))
        .map(Boolean::parseBoolean)
        .orElse(unset);
  }

  /** Shows no secrets. */
  @Override
  public String toString() {
    return user.orElse("?") + "@" + account + "/" + database;
  }
}
