package dev.headrace.runtime.record;

import dev.headrace.compiler.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Writes a file so that its readers see the old one or the new one, never half. */
public final class ArtifactFile {
  /** In bytes; so far into a file the beginning may reach that is written again. */
  private static final int FARTHEST = 1 << 16;

  private ArtifactFile() {}

  /** Writes the text piece by piece. */
  @FunctionalInterface
  interface Body {
    void write(JsonWriter json) throws IOException;
  }

  /** Writes a whole text; a file that says the same already is left alone. */
  public static void writeText(Path file, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!holds(file, bytes)) {
      writeBytes(file, bytes);
    }
  }

  private static boolean holds(Path file, byte[] bytes) {
    try {
      return Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException unreadable) {
      return false;
    }
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

  /**
   * Writes a file that is there once more, with another beginning.
   *
   * @param rest with what the part begins that stays, not far from the file's beginning
   * @throws IllegalStateException if there is no such part
   */
  static void writeAgain(Path file, String rest, Body beginning) {
    write(
        file,
        beside -> {
          try (var old = FileChannel.open(file);
              var renewed =
                  FileChannel.open(
                      beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var json = new JsonWriter(Channels.newOutputStream(renewed), JsonWriter.Layout.COMPACT);
            beginning.write(json);
            json.flush();
            for (var at = place(rest, old); at < old.size(); ) {
              at += old.transferTo(at, old.size() - at, renewed);
            }
          }
        });
  }

  private static long place(String text, FileChannel file) throws IOException {
    var head = ByteBuffer.allocate(FARTHEST);
    file.read(head, 0);
    var at =
        new String(head.array(), 0, head.position(), StandardCharsets.ISO_8859_1).indexOf(text);
    if (at < 0) {
      throw new IllegalStateException("no " + text + " in the file");
    }
    return at;
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
      var told = new FileSystemException(file.toString(), null, reason(unwritable));
      told.initCause(unwritable);
      throw new UncheckedIOException(told);
    }
  }

  /** Why a file cannot be written. */
  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing ->
          "there is no `" + missing.getFile() + "` and it cannot be made";
      case FileAlreadyExistsException other -> "`" + other.getFile() + "` is not a folder";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(failure.getMessage());
    };
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
