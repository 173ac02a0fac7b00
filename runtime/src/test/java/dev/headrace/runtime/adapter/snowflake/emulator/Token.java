package dev.headrace.runtime.adapter.snowflake.emulator;

/**
 * A word, name, text, number or sign of a statement.
 *
 * @param value a word in capitals, a quoted name or a text without its quotes and escapes, anything
 *     else as written
 * @param start where it begins in the statement
 * @param end the offset after it
 */
record Token(Kind kind, String value, int start, int end) {
  enum Kind {
    WORD,
    QUOTED,
    TEXT,
    NUMBER,
    SIGN
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && value.equals(word);
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && value.equals(sign);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
