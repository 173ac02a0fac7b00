package dev.headrace.runtime.adapter.duckdb;

import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Finding;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Opens the file once; every session is a duplicate of that connection. */
final class DuckDbConnections implements Connections {
  /** Files that this version makes are read by all of DuckDB since this one. */
  private static final String READABLE_SINCE = "v1.2.0";

  private final TargetConfig config;
  private final Settings settings;
  private @Nullable DuckDBConnection root;

  DuckDbConnections(TargetConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  @Override
  public Target target() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("path", settings.file() == null ? Settings.IN_MEMORY : settings.file().toString());
    return config
        .asTarget(
            Dialect.DUCKDB, settings.database(), settings.schema(), settings.threads(), fields)
        .with(settings.databases());
  }

  @Override
  public String address() {
    var file = settings.file();
    if (file == null) {
      return "a database in memory";
    }
    var folder = config.folder();
    return (file.startsWith(folder) ? folder.relativize(file) : file).toString();
  }

  @Override
  public synchronized Session open() {
    try {
      if (root == null) {
        root = openRoot();
      }
      var connection = root.duplicate();
      return new DuckDbSession(connection, settings);
    } catch (SQLException e) {
      throw Errors.of(e, "");
    }
  }

  @Override
  public void examine(Supplier<Instant> now, Consumer<Finding> findings) {
    try (var session = open()) {
      var version = session.query("select version()").rows().getFirst().getFirst();
      findings.accept(new Finding("connection", true, "duckdb " + address() + ", " + version));
    }
  }

  @Override
  public synchronized void close() {
    if (root != null) {
      try {
        root.close();
      } catch (SQLException e) {
        throw Errors.of(e, "");
      } finally {
        root = null;
      }
    }
  }

  private DuckDBConnection openRoot() throws SQLException {
    var connection = connect();
    try (var statement = connection.createStatement()) {
      for (var extension : settings.extensions()) {
        if (extension.repository() != null) {
          statement.execute(
              "install " + extension.name() + " from " + repository(extension.repository()));
        }
        statement.execute("load " + extension.name());
      }
      for (var attachment : settings.attachments()) {
        statement.execute(attachment.sql());
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      var plain = Errors.of(e, "");
      throw WarehouseException.of(WarehouseException.Kind.CONNECTION, plain.text(), e);
    }
  }

  private DuckDBConnection connect() throws SQLException {
    var file = settings.file();
    if (file == null) {
      return connect("jdbc:duckdb:", new Properties());
    }
    var properties = new Properties();
    if (!Files.exists(file)) {
      properties.setProperty("storage_compatibility_version", READABLE_SINCE);
    }
    try {
      return connect("jdbc:duckdb:" + file, properties);
    } catch (SQLException e) {
      throw OpenErrors.of(e, file);
    }
  }

  private DuckDBConnection connect(String url, Properties properties) throws SQLException {
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("errors_as_json", "true");
    properties.putAll(settings.options());
    return (DuckDBConnection) DriverManager.getConnection(url, properties);
  }

  private static String repository(String name) {
    // A name such as `community` is a word of the language, an address is a text.
    return name.matches("[A-Za-z_]+") ? name : "'" + name.replace("'", "''") + "'";
  }
}
