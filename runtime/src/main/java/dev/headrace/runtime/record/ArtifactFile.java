package dev.headrace.runtime.record;

import dev.headrace.compiler.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file so that its readers see the old one or the new one, never half. */
public final class ArtifactFile {
  private ArtifactFile() {}

  /** Writes the text piece by piece. */
  @FunctionalInterface
  interface Body {
    void write(JsonWriter json) throws IOException;
  }

  /** Writes a whole text. */
  public static void writeText(Path file, String text) {
    write(file, beside -> Files.writeString(beside, text));
  }

  /** Writes whole contents. */
  public static void writeBytes(Path file, byte[] contents) {
    write(file, beside -> Files.write(beside, contents));
  }

  static void writeJson(Path file, Body body) {
    write(
        file,
        beside -> {
          try (var out = Files.newOutputStream(beside);
              var json = new JsonWriter(out, JsonWriter.Layout.COMPACT)) {
            body.write(json);
          }
        });
  }

  /** What fills the file that takes the other's place. */
  @FunctionalInterface
  private interface Filling {
    void fill(Path beside) throws IOException;
  }

  private static void write(Path file, Filling filling) {
    try {
      fill(file.toAbsolutePath(), filling);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void fill(Path file, Filling filling) throws IOException {
    // Unlike a temporary file of Java's, this one has the permissions the user's files have.
    var mark = Long.toHexString(ThreadLocalRandom.current().nextLong());
    var beside = file.resolveSibling(".headrace-" + mark + ".tmp");
    try {
      try {
        filling.fill(beside);
      } catch (NoSuchFileException noFolder) {
        Files.createDirectories(file.getParent());
        filling.fill(beside);
      }
      move(beside, file);
    } catch (IOException | RuntimeException | Error failed) {
      Files.deleteIfExists(beside);
      throw failed;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException sameFolderOnAnOddFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
