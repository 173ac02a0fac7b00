package dev.headrace.runtime.adapter.postgres;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TargetConfig;

/** A Postgres server, version 15 or later. */
public final class PostgresAdapter implements Adapter {
  private static final Statements STATEMENTS = new PostgresStatements();

  @Override
  public ImmutableSet<Lacks> lacks() {
    return Sets.immutableEnumSet(Lacks.FILE_SOURCES, Lacks.DYNAMIC_TABLES);
  }

  @Override
  public Statements statements() {
    return STATEMENTS;
  }

  @Override
  public Connections connections(TargetConfig config, Diagnostics diagnostics) {
    var settings = Settings.read(config, diagnostics);
    diagnostics.throwIfErrors();
    return new PostgresConnections(config, settings);
  }
}
