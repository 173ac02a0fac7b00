package dev.headrace.runtime.adapter.snowflake;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Drivers;
import dev.headrace.runtime.adapter.Finding;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs in for each session. The driver is wanted for the first. */
final class SnowflakeConnections implements Connections {
  private static final String DRIVER = "net.snowflake.client.api.driver.SnowflakeDriver";

  /** Whatever the driver logs would stand among what a person is told. Held, or it is forgotten. */
  private static final Logger DRIVERS_LOG = Logger.getLogger("net.snowflake");

  private final TargetConfig config;
  private final Settings settings;
  private final Drivers drivers;
  private final ConnectErrors errors;

  SnowflakeConnections(TargetConfig config, Settings settings, Drivers drivers) {
    this.config = config;
    this.settings = settings;
    this.drivers = drivers;
    this.errors = new ConnectErrors(settings, config);
  }

  @Override
  public Target target() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("account", settings.account());
    settings.user().ifPresent(user -> fields.put("user", user));
    settings.role().ifPresent(role -> fields.put("role", role));
    settings.warehouse().ifPresent(warehouse -> fields.put("warehouse", warehouse));
    settings.queryTag().ifPresent(tag -> fields.put("query_tag", tag));
    return config.asTarget(
        Dialect.SNOWFLAKE, settings.database(), settings.schema(), settings.threads(), fields);
  }

  @Override
  public String address() {
    return settings.account() + "/" + settings.database();
  }

  @Override
  public Session open() {
    var driver = driver();
    for (var attempt = 0; ; attempt++) {
      try {
        return new SnowflakeSession(connect(driver), settings);
      } catch (SQLException e) {
        if (attempt >= settings.connectRetries() || !errors.mayPass(e)) {
          throw errors.of(e);
        }
        Backoff.await(attempt);
      }
    }
  }

  private Connection connect(Driver driver) throws SQLException {
    var properties = DriverProperties.of(settings, config);
    try {
      // The driver says null to an address that is not its own, which this one is.
      return requireNonNull(driver.connect(DriverProperties.url(settings), properties));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new SQLException(e.getMessage(), e);
    }
  }

  private Driver driver() {
    DRIVERS_LOG.setLevel(Level.OFF);
    try {
      return (Driver)
          drivers.of(Dialect.SNOWFLAKE.name()).loadClass(DRIVER).getConstructor().newInstance();
    } catch (WarehouseException e) {
      throw e.at(config.at("type"), ImmutableList.of());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the driver is not the one this was written for", e);
    }
  }

  @Override
  public void examine(Supplier<Instant> now, Consumer<Finding> findings) {
    findings.accept(Examination.driver(driver()));
    try (var session = open()) {
      new Examination(settings).run(session, now, findings);
    }
  }

  @Override
  public void close() {}
}
