package dev.headrace.compiler.parse;

import dev.headrace.compiler.template.TemplateSource;

/**
 * A file of the project, read.
 *
 * @param path relative to the root project's folder, with forward slashes
 * @param text without a byte order mark
 * @param checksum SHA-256 of its bytes, hex
 */
public record TextFile(String path, String text, String checksum) {
  public boolean hasExtension(String extension) {
    return path.endsWith(extension);
  }

  /** The text as the template engine takes it; the file's ending says which syntax. */
  public TemplateSource template() {
    return hasExtension(".peb")
        ? TemplateSource.pebble(path, text)
        : TemplateSource.jinja(path, text);
  }
}
