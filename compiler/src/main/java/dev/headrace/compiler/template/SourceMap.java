package dev.headrace.compiler.template;

/** Says where each character of a rendered text comes from. */
public final class SourceMap {
  SourceMap() {}

  /**
   * The origin of a character.
   *
   * @param offset into the rendered text, 0-based; clamped to it
   */
  public Origin originOf(int offset) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  /**
   * The origin of a place in the rendered text.
   *
   * @param line of the rendered text, 1-based
   * @param column 1-based
   */
  public Origin originOf(int line, int column) {
    return originOf(offsetOf(line, column));
  }

  /** The offset of a place in the rendered text, clamped to it. */
  public int offsetOf(int line, int column) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }
}
