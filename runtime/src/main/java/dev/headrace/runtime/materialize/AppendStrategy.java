package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.SqlStatement;

/** Adds the rows, whatever is there. */
final class AppendStrategy implements Strategy {
  @Override
  public String name() {
    return "append";
  }

  @Override
  public ImmutableList<SqlStatement> statements(Incoming incoming) {
    return ImmutableList.of(incoming.insert());
  }
}
