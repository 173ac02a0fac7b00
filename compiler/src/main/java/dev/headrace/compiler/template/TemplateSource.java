package dev.headrace.compiler.template;

/**
 * The text of a template and where it stands.
 *
 * @param file path relative to the project's folder
 * @param text line ends as in the file
 * @param firstLine the line of the text's first character in the file, 1-based
 * @param firstColumn its column, 1-based
 * @param syntax which reading wins where Jinja and Pebble differ
 */
public record TemplateSource(
    String file, String text, int firstLine, int firstColumn, Syntax syntax) {

  /** The flavour of a template file. */
  public enum Syntax {
    /** {@code .sql}, {@code .sql.jinja}, YAML values. */
    JINJA,
    /** {@code .sql.peb}: strings in double quotes may hold {@code #{expression}}. */
    PEBBLE
  }

  /** A whole file. */
  public static TemplateSource jinja(String file, String text) {
    return new TemplateSource(file, text, 1, 1, Syntax.JINJA);
  }

  /** A whole file in Pebble's flavour. */
  public static TemplateSource pebble(String file, String text) {
    return new TemplateSource(file, text, 1, 1, Syntax.PEBBLE);
  }

  /** A piece of a file, such as a YAML value. */
  public static TemplateSource part(String file, String text, int firstLine, int firstColumn) {
    return new TemplateSource(file, text, firstLine, firstColumn, Syntax.JINJA);
  }
}
