package dev.headrace.runtime.adapter.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.context.Target;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.adapter.Connections;
import dev.headrace.runtime.adapter.Finding;
import dev.headrace.runtime.adapter.Lacks;
import dev.headrace.runtime.adapter.Session;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TargetConfig;
import dev.headrace.runtime.materialize.Materialization;
import dev.headrace.runtime.plugin.Plugin;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The built-in parts, whose sessions are behind a fuse. */
record FusedPlugin(Plugin plugin, Fuse fuse) implements Plugin {
  @Override
  public ImmutableList<Adapter> adapters() {
    return plugin.adapters().stream()
        .map(adapter -> new Fused(adapter, fuse))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public ImmutableList<Materialization> materializations() {
    return plugin.materializations();
  }

  private record Fused(Adapter adapter, Fuse fuse) implements Adapter {
    @Override
    public ImmutableSet<Lacks> lacks() {
      return adapter.lacks();
    }

    @Override
    public boolean isAskedToCompile() {
      return adapter.isAskedToCompile();
    }

    @Override
    public Statements statements() {
      return adapter.statements();
    }

    @Override
    public Connections connections(TargetConfig config, Diagnostics diagnostics) {
      return new FusedConnections(adapter.connections(config, diagnostics), fuse);
    }
  }

  private record FusedConnections(Connections connections, Fuse fuse) implements Connections {
    @Override
    public Target target() {
      return connections.target();
    }

    @Override
    public String address() {
      return connections.address();
    }

    @Override
    public Session open() {
      return new FusedSession(connections.open(), fuse);
    }

    @Override
    public void examine(Supplier<Instant> now, Consumer<Finding> findings) {
      connections.examine(now, findings);
    }

    @Override
    public void close() {
      connections.close();
    }
  }
}
