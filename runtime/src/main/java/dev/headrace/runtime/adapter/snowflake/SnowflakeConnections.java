package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Finding;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.adapter.WarehouseException.Kind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Knows the target, which is enough to compile for it. */
final class SnowflakeConnections implements Connections {
  private final TargetConfig config;
  private final Settings settings;

  SnowflakeConnections(TargetConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
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
    throw WarehouseException.of(
            Kind.CONNECTION,
            "the driver for Snowflake is not there yet; `compile` needs none",
            null)
        .at(config.settings().at(), ImmutableList.of());
  }

  @Override
  public void examine(Supplier<Instant> now, Consumer<Finding> findings) {
    open().close();
  }

  @Override
  public void close() {}
}
