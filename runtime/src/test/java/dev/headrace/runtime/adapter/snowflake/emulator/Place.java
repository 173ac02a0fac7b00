package dev.headrace.runtime.adapter.snowflake.emulator;

/**
 * A place in a statement.
 *
 * @param line from 1
 * @param position in its line, from 0
 */
record Place(int line, int position) {
  static Place of(String sql, int offset) {
    var before = sql.substring(0, Math.min(offset, sql.length()));
    var line = 1 + (int) before.chars().filter(sign -> sign == '\n').count();
    return new Place(line, before.length() - before.lastIndexOf('\n') - 1);
  }
}
