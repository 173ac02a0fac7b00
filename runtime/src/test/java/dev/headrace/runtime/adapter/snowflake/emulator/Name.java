package dev.headrace.runtime.adapter.snowflake.emulator;

import java.math.BigInteger;
import java.util.Locale;

/**
 * An identifier with the case Snowflake keeps. DuckDB takes names that differ in case for one, so
 * small letters are told apart by a mark after the name there.
 */
record Name(String text) {
  /** Never part of a name people write. */
  static final char MARK = '\uE000';

  static Name of(Token token) {
    return new Name(token.value());
  }

  /** A name read from DuckDB; one without the mark was never quoted, or has no small letters. */
  static Name stored(String name) {
    var mark = name.indexOf(MARK);
    if (mark >= 0) {
      return new Name(name.substring(0, mark));
    }
    return new Name(name.equals("count_star()") ? "COUNT(*)" : name.toUpperCase(Locale.ROOT));
  }

  /** As DuckDB holds it. */
  String stored() {
    var small = BigInteger.ZERO;
    for (var i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        small = small.setBit(i);
      }
    }
    return small.signum() == 0 ? text : text + MARK + small.toString(Character.MAX_RADIX);
  }

  /** As DuckDB reads it in a statement. */
  String sql() {
    return "\"" + stored().replace("\"", "\"\"") + "\"";
  }

  /** As Snowflake shows it where quotes are shown. */
  String shown() {
    return text.matches("[A-Z_][A-Z0-9_$]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  @Override
  public String toString() {
    return text;
  }
}
