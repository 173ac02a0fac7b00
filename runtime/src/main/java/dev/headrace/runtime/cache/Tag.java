package dev.headrace.runtime.cache;

/** Says in one byte what kind of value follows it. */
final class Tag {
  static final byte NULL = 0;
  static final byte TRUE = 1;
  static final byte FALSE = 2;
  static final byte INTEGER = 3;
  static final byte LONG = 4;
  static final byte BIG_INTEGER = 5;
  static final byte DOUBLE = 6;
  static final byte TEXT = 7;

  /** A text or record that came before, by its number. */
  static final byte AGAIN = 8;

  /** Its type and its name. */
  static final byte ENUM = 9;

  /** Its type and its components. */
  static final byte RECORD = 10;

  static final byte OPTIONAL = 11;
  static final byte IMMUTABLE_LIST = 12;
  static final byte IMMUTABLE_SET = 13;
  static final byte IMMUTABLE_MAP = 14;

  /** May hold nulls. */
  static final byte LIST = 15;

  /** May hold nulls; in the order of insertion. */
  static final byte MAP = 16;

  private Tag() {}
}
