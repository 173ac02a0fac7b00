package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Optional;

/** The materializations there are, by name. */
public final class Materializations {
  private final ImmutableMap<String, Materialization> byName;

  public Materializations(Collection<Materialization> materializations) {
    byName = Maps.uniqueIndex(materializations, Materialization::name);
  }

  public Optional<Materialization> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public ImmutableSet<String> names() {
    return byName.keySet();
  }
}
