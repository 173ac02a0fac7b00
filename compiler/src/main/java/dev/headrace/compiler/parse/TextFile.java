package dev.headrace.compiler.parse;

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
}
