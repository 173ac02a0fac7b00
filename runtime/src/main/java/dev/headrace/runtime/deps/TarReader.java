package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tar archive, entry by entry: ustar with the long names of pax and GNU.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">pax</a>
 */
final class TarReader {
  private static final int BLOCK = 512;
  private static final long LARGEST_NAME = 1 << 20;

  private final InputStream in;
  private long unread;

  TarReader(InputStream in) {
    this.in = in;
  }

  /** What an entry is. */
  enum Kind {
    FILE,
    FOLDER,
    LINK,
    OTHER
  }

  /**
   * One entry.
   *
   * @param target what a link names; else empty
   */
  record Entry(String path, Kind kind, String target, long size) {}

  /** Goes to the next entry, past what was not read of this one. */
  Optional<Entry> next() throws IOException {
    @Nullable String longPath = null;
    @Nullable String longTarget = null;
    while (true) {
      in.skipNBytes(unread);
      unread = 0;
      var header = in.readNBytes(BLOCK);
      if (header.length == 0 || isZero(header)) {
        return Optional.empty();
      }
      if (header.length < BLOCK || checksum(header) != number(header, 148, 8)) {
        throw new IOException("this is not a tar archive, or a damaged one");
      }
      var size = number(header, 124, 12);
      unread = (size + BLOCK - 1) / BLOCK * BLOCK;
      switch (header[156]) {
        case 'x' -> {
          var records = text(size);
          longPath = record(records, "path").orElse(longPath);
          longTarget = record(records, "linkpath").orElse(longTarget);
          if (record(records, "size").isPresent()) {
            throw new IOException("an entry is larger than 8 GB");
          }
        }
        case 'L' -> longPath = withoutNul(text(size));
        case 'K' -> longTarget = withoutNul(text(size));
        case 'g' -> {}
        default -> {
          var path = longPath == null ? path(header) : longPath;
          var target = longTarget == null ? field(header, 157, 100) : longTarget;
          return Optional.of(new Entry(path, kind(header[156], path), target, size));
        }
      }
    }
  }

  /** Reads on in the current entry; -1 at its end. */
  int read(byte[] buffer, long left) throws IOException {
    if (left == 0) {
      return -1;
    }
    var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
    if (read < 0) {
      throw new EOFException("the archive ends too early");
    }
    unread -= read;
    return read;
  }

  private static Kind kind(byte type, String path) {
    return switch (type) {
      case '0', 0, '7' -> path.endsWith("/") ? Kind.FOLDER : Kind.FILE;
      case '5' -> Kind.FOLDER;
      case '1', '2' -> Kind.LINK;
      default -> Kind.OTHER;
    };
  }

  private String text(long size) throws IOException {
    if (size > LARGEST_NAME) {
      throw new IOException("a name in the archive is too long");
    }
    var bytes = in.readNBytes((int) size);
    unread -= bytes.length;
    return new String(bytes, UTF_8);
  }

  /** A pax record: its length in bytes, a blank, {@code key=value}, a line feed. */
  private static Optional<String> record(String records, String key) throws IOException {
    var bytes = records.getBytes(UTF_8);
    for (var start = 0; start < bytes.length; ) {
      var blank = start;
      var length = 0;
      while (blank < bytes.length && bytes[blank] >= '0' && bytes[blank] <= '9') {
        length = length * 10 + bytes[blank++] - '0';
      }
      if (length <= blank - start || start + length > bytes.length) {
        throw new IOException("this is not a tar archive, or a damaged one");
      }
      var record = new String(bytes, blank + 1, start + length - blank - 2, UTF_8);
      if (record.startsWith(key + "=")) {
        return Optional.of(record.substring(key.length() + 1));
      }
      start += length;
    }
    return Optional.empty();
  }

  private static String path(byte[] header) {
    var prefix = field(header, 257, 5).equals("ustar") ? field(header, 345, 155) : "";
    var name = field(header, 0, 100);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String field(byte[] header, int start, int length) {
    return withoutNul(new String(header, start, length, UTF_8));
  }

  private static String withoutNul(String text) {
    var end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static long number(byte[] header, int start, int length) throws IOException {
    var digits = field(header, start, length).strip();
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    } catch (NumberFormatException damaged) {
      throw new IOException("this is not a tar archive, or a damaged one", damaged);
    }
  }

  /** The sum of all bytes, those of the checksum itself taken as blanks. */
  private static long checksum(byte[] header) {
    var sum = 0L;
    for (var i = 0; i < header.length; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    return sum;
  }

  private static boolean isZero(byte[] block) {
    for (var each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }
}
