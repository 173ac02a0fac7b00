package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableSortedMap;
import java.util.OptionalInt;

/**
 * A statement in DuckDB's words.
 *
 * @param source the text it was made from
 * @param offsets where in the source what begins at an offset of the text came from
 */
record DuckSql(String text, String source, ImmutableSortedMap<Integer, Integer> offsets) {
  /** One that nobody sent. */
  static DuckSql of(String text) {
    return new DuckSql(text, text, ImmutableSortedMap.of());
  }

  /** The same with something around it. */
  DuckSql between(String before, String after) {
    var moved = ImmutableSortedMap.<Integer, Integer>naturalOrder();
    offsets.forEach((at, from) -> moved.put(at + before.length(), from));
    return new DuckSql(before + text + after, source, moved.buildOrThrow());
  }

  /** The place in the source of what stands at an offset of the text. */
  Place place(int offset) {
    return Place.of(source, sourceOffset(offset).orElse(0));
  }

  /** Where in the source that stands; empty for what was added. */
  OptionalInt sourceOffset(int offset) {
    var start = offsets.floorEntry(offset);
    return start == null ? OptionalInt.empty() : OptionalInt.of(start.getValue());
  }
}
