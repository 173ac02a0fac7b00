package dev.headrace.runtime.cache;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.parse.Evaluation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Notes what resolving a project looks at besides its files. Safe for use by several threads. */
public final class Witness implements Recorder {
  private final Map<String, Optional<String>> environment = new ConcurrentHashMap<>();
  private volatile boolean steady = true;

  @Override
  public void envVar(String name, @Nullable String value) {
    environment.put(name, Optional.ofNullable(value).map(Evaluation::digest));
  }

  @Override
  public void unsteady(String name) {
    steady = false;
  }

  /** Whether it looked at nothing that may differ for the next command, all else equal. */
  public boolean isSteady() {
    return steady;
  }

  /** The digests of what was read of the environment; empty when not set. */
  public ImmutableMap<String, Optional<String>> environment() {
    return ImmutableMap.copyOf(new TreeMap<>(environment));
  }
}
