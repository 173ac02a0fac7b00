package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;

/** Hashes that tell one text or file from another. */
final class Digests {
  private Digests() {}

  static String sha256(String text) {
    return Hashing.sha256().hashString(text, UTF_8).toString();
  }

  @SuppressWarnings("deprecation") // not for secrecy; lock files have it under this name
  static String sha1(String text) {
    return Hashing.sha1().hashString(text, UTF_8).toString();
  }

  static String sha256(Path file) throws IOException {
    return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
  }
}
