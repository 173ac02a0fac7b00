package dev.headrace.runtime.adapter.snowflake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.snowflake.Login.Browser;
import dev.headrace.runtime.adapter.snowflake.Login.KeyPair;
import dev.headrace.runtime.adapter.snowflake.Login.OauthClient;
import dev.headrace.runtime.adapter.snowflake.Login.Password;
import dev.headrace.runtime.adapter.snowflake.Login.Token;
import java.util.Base64;
import java.util.Properties;

/** A target's settings as the driver takes them. */
final class DriverProperties {
  /** A person needs a while. */
  private static final int BROWSER_SECONDS = 120;

  private DriverProperties() {}

  static String url(Settings settings) {
    return "jdbc:snowflake://" + host(settings) + "/";
  }

  /** Where the account answers what is not a driver's question. */
  static String site(Settings settings) {
    return settings.address().protocol() + "://" + host(settings) + "/";
  }

  /** With its port, where that is not the protocol's own. */
  static String host(Settings settings) {
    var address = settings.address();
    var host = address.host().orElse(settings.account() + ".snowflakecomputing.com");
    return host + (address.port() == 0 ? "" : ":" + address.port());
  }

  /**
   * All of them; holds secrets.
   *
   * @throws dev.headrace.runtime.adapter.WarehouseException when a key is not to be had
   */
  static Properties of(Settings settings, TargetConfig config) {
    var properties = new Properties();
    properties.setProperty("account", settings.account());
    settings.user().ifPresent(user -> properties.setProperty("user", user));
    properties.setProperty("db", settings.database());
    properties.setProperty("schema", settings.schema());
    settings.role().ifPresent(role -> properties.setProperty("role", role));
    settings.warehouse().ifPresent(name -> properties.setProperty("warehouse", name));
    settings.queryTag().ifPresent(tag -> properties.setProperty("QUERY_TAG", tag));
    settings
        .statementTimeout()
        .ifPresent(seconds ->
            properties.setProperty("STATEMENT_TIMEOUT_IN_SECONDS", String.valueOf(seconds)));
    properties.setProperty("CLIENT_SESSION_KEEP_ALIVE", String.valueOf(settings.keepAlive()));
    properties.setProperty("application", "Headrace");
    properties.setProperty("loginTimeout", String.valueOf(loginSeconds(settings)));
    // What the driver would look for, write and send beside what it is asked to.
    properties.setProperty("disablePlatformDetection", "true");
    properties.setProperty("CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED", "false");
    properties.setProperty("enableCopyResultSet", "true");
    address(settings.address(), properties);
    login(settings, config, properties);
    return properties;
  }

  private static int loginSeconds(Settings settings) {
    return settings.login() instanceof Browser
        ? Math.max(BROWSER_SECONDS, settings.connectTimeout())
        : settings.connectTimeout();
  }

  private static void address(Settings.Address address, Properties properties) {
    properties.setProperty("ssl", address.protocol().equals("http") ? "off" : "on");
    properties.setProperty("disableOCSPChecks", String.valueOf(address.insecure()));
    address
        .proxyHost()
        .ifPresent(host -> {
          properties.setProperty("useProxy", "true");
          properties.setProperty("proxyHost", host);
          properties.setProperty("proxyPort", String.valueOf(address.proxyPort()));
        });
  }

  private static void login(Settings settings, TargetConfig config, Properties properties) {
    switch (settings.login()) {
      case Password password -> {
        properties.setProperty("authenticator", password.authenticator());
        properties.setProperty("password", password.password());
      }
      case KeyPair pair -> {
        properties.setProperty("authenticator", "snowflake_jwt");
        properties.setProperty("private_key_base64", encoded(new PrivateKey(pair, config).pem()));
        pair.passphrase().ifPresent(phrase -> properties.setProperty("private_key_pwd", phrase));
      }
      case Token token -> {
        properties.setProperty("authenticator", token.authenticator());
        properties.setProperty("token", token.token());
      }
      case OauthClient client -> {
        properties.setProperty("authenticator", "oauth");
        properties.setProperty("token", new AccessToken(client, settings, config).renewed());
      }
      case Browser browser -> properties.setProperty("authenticator", "externalbrowser");
    }
  }

  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
