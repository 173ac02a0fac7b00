package dev.headrace.compiler.diagnostic;

import java.util.Comparator;

/**
 * A stretch of a project's text.
 *
 * @param file path relative to the project's folder, with forward slashes
 * @param line first line, 1-based
 * @param column first column, 1-based, counted in UTF-16 units
 * @param endLine last line, 1-based
 * @param endColumn column after the last character, 1-based; equal to {@code column} for a point
 */
public record SourceSpan(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<SourceSpan> {
  private static final Comparator<SourceSpan> ORDER =
      Comparator.comparing(SourceSpan::file)
          .thenComparingInt(SourceSpan::line)
          .thenComparingInt(SourceSpan::column)
          .thenComparingInt(SourceSpan::endLine)
          .thenComparingInt(SourceSpan::endColumn);

  public SourceSpan {
    if (line < 1 || column < 1 || endLine < line) {
      throw new IllegalArgumentException(
          "no such span: " + file + ":" + line + ":" + column + "-" + endLine + ":" + endColumn);
    }
  }

  /** A single place. */
  public static SourceSpan at(String file, int line, int column) {
    return new SourceSpan(file, line, column, line, column);
  }

  /** A stretch of {@code length} characters on one line. */
  public static SourceSpan of(String file, int line, int column, int length) {
    return new SourceSpan(file, line, column, line, column + length);
  }

  /** A file as a whole, known by the empty stretch at its beginning. */
  public static SourceSpan ofFile(String file) {
    return at(file, 1, 1);
  }

  /** Whether no place within the file is meant. */
  public boolean isFile() {
    return line == 1 && column == 1 && endLine == 1 && endColumn == 1;
  }

  @Override
  public int compareTo(SourceSpan other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, as an editor understands it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
