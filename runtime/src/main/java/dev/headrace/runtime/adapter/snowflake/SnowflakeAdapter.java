package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Drivers;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TargetConfig;

/** A Snowflake account. */
public final class SnowflakeAdapter implements Adapter {
  private static final Statements STATEMENTS = new SnowflakeStatements();

  private final Drivers drivers;

  public SnowflakeAdapter(Drivers drivers) {
    this.drivers = drivers;
  }

  @Override
  public ImmutableSet<Lacks> lacks() {
    return Sets.immutableEnumSet(Lacks.FILE_SOURCES, Lacks.TRANSACTIONAL_DDL);
  }

  /** To compile takes neither the driver nor the network. */
  @Override
  public boolean isAskedToCompile() {
    return false;
  }

  @Override
  public Statements statements() {
    return STATEMENTS;
  }

  @Override
  public Connections connections(TargetConfig config, Diagnostics diagnostics) {
    var settings = Settings.read(config, diagnostics);
    diagnostics.throwIfErrors();
    return new SnowflakeConnections(config, settings, drivers);
  }
}
