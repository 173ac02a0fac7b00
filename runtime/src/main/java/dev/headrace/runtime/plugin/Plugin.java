package dev.headrace.runtime.plugin;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.Adapter;
import dev.headrace.runtime.materialize.Materialization;

/** Something added to the program: each kind of part may be left out. */
public interface Plugin {
  default ImmutableList<Adapter> adapters() {
    return ImmutableList.of();
  }

  default ImmutableList<Materialization> materializations() {
    return ImmutableList.of();
  }
}
