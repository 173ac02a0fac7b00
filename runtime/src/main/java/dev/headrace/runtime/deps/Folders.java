package dev.headrace.runtime.deps;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Links, deletes and swaps folders. */
final class Folders {
  private Folders() {}

  /**
   * Makes a link to a folder.
   *
   * @param later where the link will be moved; its folder need not exist yet
   */
  static void link(Path now, Path later, Path folder) throws IOException {
    var installFolder = later.toAbsolutePath().normalize().resolveSibling("");
    var from = installFolder.resolveSibling("").toRealPath().resolve(installFolder.getFileName());
    Files.createSymbolicLink(now, from.relativize(folder.toRealPath()));
  }

  /** Deletes a folder and what is in it; what links in it name is left alone. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Puts a new folder in an old one's place, with nothing in between seen but its absence.
   *
   * @param aside where the old one goes, on the same disk
   */
  static void replace(Path old, Path with, Path aside) throws IOException {
    if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(old, aside);
    }
    try {
      Files.move(with, old);
    } catch (IOException failure) {
      if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(aside, old);
      }
      throw failure;
    }
  }
}
