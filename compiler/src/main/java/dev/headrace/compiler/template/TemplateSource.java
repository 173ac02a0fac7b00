package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * The text of a template and where it stands.
 *
 * @param text line ends as in the file
 * @param at where the text begins in the file
 * @param syntax which reading wins where Jinja and Pebble differ
 * @param layout how places in the text become places in the file
 */
public record TemplateSource(String text, SourceSpan at, Syntax syntax, Layout layout) {

  /** The flavour of a template file. */
  public enum Syntax {
    /** {@code .sql}, {@code .sql.jinja}, YAML values. */
    JINJA,
    /** {@code .sql.peb}: strings in double quotes may hold {@code #{expression}}. */
    PEBBLE
  }

  /** How the lines of a text stand in its file. */
  public enum Layout {
    /** From the second on they begin where the file's lines do. */
    LINES,
    /** They all begin in one column, as in a YAML block. */
    INDENTED,
    /** They are not the file's lines: everything is said to stand where the text begins. */
    ELSEWHERE
  }

  /** A whole file. */
  public static TemplateSource jinja(String file, String text) {
    return new TemplateSource(text, SourceSpan.ofFile(file), Syntax.JINJA, Layout.LINES);
  }

  /** A whole file in Pebble's flavour. */
  public static TemplateSource pebble(String file, String text) {
    return new TemplateSource(text, SourceSpan.ofFile(file), Syntax.PEBBLE, Layout.LINES);
  }

  /**
   * A piece of a file, such as a YAML value.
   *
   * @param at what it fills in the file; escapes, folded lines and the like make its places unsure
   */
  public static TemplateSource part(SourceSpan at, String text) {
    var lines = at.endLine() - at.line() + 1;
    if (lines == 1) {
      // A string of a template is measured as if it stood on one line.
      var written = text.endsWith("\n") ? text.length() - 1 : text.length();
      var asWritten = at.endColumn() - at.column() == written;
      return asWritten
          ? new TemplateSource(text, at, Syntax.JINJA, Layout.LINES)
          : madeUp(at, text);
    }
    var same = text.stripTrailing().lines().count() == lines;
    return same
        ? new TemplateSource(text, at, Syntax.JINJA, Layout.INDENTED)
        : madeUp(SourceSpan.at(at.file(), at.line(), at.column()), text);
  }

  /**
   * A text that is not written in the file as it is.
   *
   * @param at what it was made from
   */
  public static TemplateSource madeUp(SourceSpan at, String text) {
    return new TemplateSource(text, at, Syntax.JINJA, Layout.ELSEWHERE);
  }

  public String file() {
    return at.file();
  }

  int firstLine() {
    return at.line();
  }

  int firstColumn() {
    return at.column();
  }

  /** How far all lines but the first are moved to the right. */
  int indent() {
    return switch (layout) {
      case LINES, ELSEWHERE -> 0;
      case INDENTED -> at.column() - 1;
    };
  }

  /** A stretch of the text as a place in the file. */
  SourceSpan span(int line, int column, int endLine, int endColumn) {
    return switch (layout) {
      case LINES, INDENTED -> new SourceSpan(file(), line, column, endLine, endColumn);
      case ELSEWHERE -> at;
    };
  }

  SourceSpan span(int line, int column, int length) {
    return span(line, column, line, column + length);
  }
}
