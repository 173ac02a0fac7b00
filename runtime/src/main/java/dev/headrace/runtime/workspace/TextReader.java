package dev.headrace.runtime.workspace;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a file as UTF-8 text, or says why it is not. */
final class TextReader {
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final int LARGEST_SHOWN = 8 * 1024 * 1024;

  private TextReader() {}

  /**
   * The bytes of a file.
   *
   * @param name how the file is called in messages
   * @throws ProjectException if it cannot be read
   */
  static byte[] bytes(Path file, String name) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new ProjectException(
            Diagnostic.error(
                    Code.FILE_TOO_LARGE,
                    SourceSpan.ofFile(name),
                    "the file has " + Files.size(file) + " bytes; at most " + LARGEST + " are read")
                .withHint("load large data as a source, not as a part of the project"));
      }
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw unreadable(file, name, failure);
    }
  }

  private static ProjectException unreadable(Path file, String name, IOException failure) {
    return new ProjectException(
        Diagnostic.error(
            Code.UNREADABLE_FILE,
            SourceSpan.ofFile(name),
            "the file cannot be read: " + reason(file, failure)));
  }

  /**
   * The SHA-256 of a file of any size, which is not held in memory.
   *
   * @param name how the file is called in messages
   * @throws ProjectException if it cannot be read
   */
  static String checksum(Path file, String name) {
    try {
      return MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
    } catch (IOException failure) {
      throw unreadable(file, name, failure);
    }
  }

  /**
   * The text without a byte order mark.
   *
   * @throws ProjectException if the bytes are not UTF-8 or hold a NUL
   */
  static String text(byte[] bytes, String name) {
    var start = hasByteOrderMark(bytes) ? 3 : 0;
    var in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    var out = CharBuffer.allocate(bytes.length - start);
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var result = decoder.decode(in, out, true);
    var text = out.flip().toString();
    if (result.isError()) {
      throw notText(text, name, "a byte that is not UTF-8", "save the file as UTF-8");
    }
    var nul = text.indexOf('\0');
    if (nul >= 0) {
      throw notText(text.substring(0, nul), name, "a NUL character", null);
    }
    return text;
  }

  /** Something to show of a file that cannot be used or was not read, if it is not large. */
  static Optional<String> roughly(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= LARGEST_SHOWN
          ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static ProjectException notText(
      String before, String name, String found, @Nullable String hint) {
    var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    var column = before.length() - before.lastIndexOf('\n');
    return new ProjectException(
        Diagnostic.error(
                Code.NOT_TEXT,
                SourceSpan.at(name, line, column),
                "the file is not text: it holds " + found)
            .withHint(hint));
  }

  static String reason(Path file, IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing when Files.isSymbolicLink(file) ->
          "it is a link to a file that does not exist";
      case NoSuchFileException missing -> "it does not exist";
      case AccessDeniedException denied -> "permission denied";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
