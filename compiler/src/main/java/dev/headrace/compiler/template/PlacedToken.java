package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.lexer.Token;
import org.jspecify.annotations.Nullable;

/** One of Pebble's tokens, with its column and its place in the text. */
final class PlacedToken extends Token {
  private final int column;
  private final int start;
  private final int end;

  /**
   * @param start offset of its first character in the template's text
   * @param end offset after its last
   */
  PlacedToken(Type type, @Nullable String value, int line, int column, int start, int end) {
    super(type, value, line);
    this.column = column;
    this.start = start;
    this.end = end;
  }

  int column() {
    return column;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Whether it is this word of the language. */
  boolean isName(String word) {
    return getType() == Type.NAME && word.equals(getValue());
  }

  /** Whether it is this sign. */
  boolean isSign(String sign) {
    return (getType() == Type.PUNCTUATION || getType() == Type.OPERATOR) && sign.equals(getValue());
  }

  /** For a message: what stands there. */
  String described() {
    return switch (getType()) {
      case EOF -> "the end of the template";
      case EXECUTE_END -> "the end of the tag";
      case PRINT_END -> "`}}`";
      case TEXT -> "text";
      case STRING -> "a string";
      default -> "`" + getValue() + "`";
    };
  }
}
