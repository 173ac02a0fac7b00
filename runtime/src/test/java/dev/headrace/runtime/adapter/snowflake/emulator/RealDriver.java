package dev.headrace.runtime.adapter.snowflake.emulator;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.StringJoiner;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The vendor's driver, in a class loader of its own, which stays for as long as the JVM. */
final class RealDriver {
  /** Kept, for a logger that nobody holds forgets its level. */
  private static final Logger LOG = Logger.getLogger("net.snowflake");

  private static final Driver DRIVER = load();

  private RealDriver() {}

  private static Driver load() {
    LOG.setLevel(Level.OFF);
    var folder =
        Path.of(requireNonNull(System.getProperty("headrace.drivers"))).resolve("snowflake");
    try (var files = Files.list(folder)) {
      var jars = files.map(RealDriver::url).toArray(URL[]::new);
      var loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
      return ServiceLoader.load(Driver.class, loader).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a login takes, but for its secret. */
  static Properties properties() {
    var properties = new Properties();
    properties.setProperty("user", SnowflakeEmulator.USER);
    properties.setProperty("account", "emulated");
    properties.setProperty("ssl", "off");
    properties.setProperty("db", "shop");
    properties.setProperty("schema", "public");
    properties.setProperty("warehouse", "wh");
    properties.setProperty("role", "builder");
    properties.setProperty("application", "tests");
    properties.setProperty("disablePlatformDetection", "true");
    properties.setProperty("CLIENT_TELEMETRY_ENABLED", "false");
    properties.setProperty("loginTimeout", "10");
    return properties;
  }

  static Connection connect(SnowflakeEmulator emulator, Properties properties) throws SQLException {
    return requireNonNull(
        DRIVER.connect("jdbc:snowflake://127.0.0.1:" + emulator.port() + "/", properties));
  }

  /** With the password. */
  static Connection connect(SnowflakeEmulator emulator) throws SQLException {
    var properties = properties();
    properties.setProperty("password", SnowflakeEmulator.PASSWORD);
    return connect(emulator, properties);
  }

  static void run(Connection connection, String... statements) throws SQLException {
    for (var sql : statements) {
      try (var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  /** Values with commas between, rows with strokes. */
  static String rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var rows = new StringJoiner(" / ");
      var columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        var row = new StringJoiner(",");
        for (var i = 1; i <= columns; i++) {
          row.add(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows.toString();
    }
  }
}
