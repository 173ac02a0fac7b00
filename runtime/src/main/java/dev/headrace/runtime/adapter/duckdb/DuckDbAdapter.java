package dev.headrace.runtime.adapter.duckdb;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TargetConfig;

/** The database that lives in this process and in one file. */
public final class DuckDbAdapter implements Adapter {
  private static final Statements STATEMENTS = new DuckDbStatements();

  @Override
  public ImmutableSet<Lacks> lacks() {
    return Sets.immutableEnumSet(Lacks.GRANTS, Lacks.MATERIALIZED_VIEWS, Lacks.DYNAMIC_TABLES);
  }

  @Override
  public Statements statements() {
    return STATEMENTS;
  }

  @Override
  public Connections connections(TargetConfig config, Diagnostics diagnostics) {
    var settings = new SettingsReader(config, diagnostics).read();
    diagnostics.throwIfErrors();
    return new DuckDbConnections(config, settings);
  }
}
