package dev.headrace.runtime.deps;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Unpacks an archive into a folder and nowhere else. */
final class Archive {
  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_ENTRIES = 200_000;

  private final Path folder;
  private final Map<Path, Path> links = new LinkedHashMap<>();
  private long bytes;
  private int entries;

  private Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks a tar archive, compressed with gzip or not. A link becomes a copy of the file it names;
   * one that names something outside is refused, as is a path that leads out.
   *
   * @param folder empty or not there yet
   */
  static void unpack(Path archive, Path folder) throws IOException {
    try (var file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
      file.mark(2);
      var isCompressed = file.read() == 0x1F && file.read() == 0x8B;
      file.reset();
      new Archive(folder.toAbsolutePath().normalize())
          .unpack(isCompressed ? new GZIPInputStream(file, 1 << 16) : file);
    }
  }

  private void unpack(InputStream in) throws IOException {
    Files.createDirectories(folder);
    var tar = new TarReader(in);
    for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
      if (++entries > MOST_ENTRIES) {
        throw new IOException("it holds more than " + MOST_ENTRIES + " files");
      }
      unpack(entry.get(), tar);
    }
    for (var link : links.entrySet()) {
      if (Files.isRegularFile(link.getValue(), LinkOption.NOFOLLOW_LINKS)
          && !Files.exists(link.getKey())) {
        Files.copy(link.getValue(), link.getKey());
      }
    }
  }

  private void unpack(TarReader.Entry entry, TarReader tar) throws IOException {
    var path = inside(folder, entry.path(), entry.path());
    switch (entry.kind()) {
      case FOLDER -> Files.createDirectories(path);
      case FILE -> {
        Files.createDirectories(path.getParent());
        write(tar, entry.size(), path);
      }
      case LINK -> {
        Files.createDirectories(path.getParent());
        links.put(path, linked(entry, path));
      }
      case OTHER -> {}
    }
  }

  /** A symbolic link's target is relative to the link, a hard link's to the archive. */
  private Path linked(TarReader.Entry entry, Path path) throws IOException {
    var beside = path.resolveSibling(entry.target()).normalize();
    if (!beside.startsWith(folder)) {
      throw new IOException("`" + entry.path() + "` in it links to something outside");
    }
    var fromTop = folder.resolve(entry.target()).normalize();
    return Files.exists(beside) || !fromTop.startsWith(folder) ? beside : fromTop;
  }

  private static Path inside(Path folder, String path, String shown) throws IOException {
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || path.startsWith("/")) {
      throw new IOException("`" + shown + "` in it leads outside");
    }
    var resolved = folder.resolve(path).normalize();
    if (!resolved.startsWith(folder)) {
      throw new IOException("`" + shown + "` in it leads outside");
    }
    return resolved;
  }

  private void write(TarReader tar, long size, Path path) throws IOException {
    bytes += size;
    if (bytes > MOST_BYTES) {
      throw new IOException("it unpacks to more than " + MOST_BYTES + " bytes");
    }
    try (var out = Files.newOutputStream(path)) {
      var buffer = new byte[1 << 16];
      var left = size;
      for (var read = tar.read(buffer, left); read > 0; read = tar.read(buffer, left)) {
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
