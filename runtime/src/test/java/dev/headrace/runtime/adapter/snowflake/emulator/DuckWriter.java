package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableSortedMap;
import java.util.TreeMap;

/** Writes a statement for DuckDB and remembers what came from where. */
final class DuckWriter {
  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, Integer> offsets = new TreeMap<>();

  DuckWriter add(String sql) {
    text.append(sql).append(' ');
    return this;
  }

  DuckWriter add(Token from, String sql) {
    offsets.put(text.length(), from.start());
    return add(sql);
  }

  /** No blank will stand before what is written next. */
  DuckWriter join() {
    text.setLength(text.length() - 1);
    return this;
  }

  DuckSql from(String source) {
    return new DuckSql(text.toString().stripTrailing(), source, ImmutableSortedMap.copyOf(offsets));
  }
}
