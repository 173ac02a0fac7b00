package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.runtime.workspace.PackageListing.Stamp;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Lists the files below some folders of a project, each looked at once. */
final class FileWalk {
  private static final int DEEPEST = 64;

  private FileWalk() {}

  /**
   * Files by path relative to {@code root}, in path order. Hidden files and folders are left out; a
   * folder that does not exist has none.
   *
   * @param diagnostics is told of folders that cannot be read
   */
  static ImmutableSortedMap<String, Stamp> files(
      Path root, List<String> folders, ImmutableList<Path> skipped, Diagnostics diagnostics) {
    var found = new TreeMap<String, Stamp>();
    for (var folder : folders) {
      var start = root.resolve(folder).normalize();
      if (Files.isDirectory(start)) {
        walk(root, start, skipped, found, diagnostics);
      }
    }
    return ImmutableSortedMap.copyOf(found);
  }

  private static void walk(
      Path root,
      Path start,
      ImmutableList<Path> skipped,
      Map<String, Stamp> found,
      Diagnostics diagnostics) {
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var hidden = !folder.equals(start) && isHidden(folder);
            return hidden || skipped.contains(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
              found.put(
                  relative(root, file),
                  new Stamp(
                      attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            if (failure instanceof FileSystemLoopException || isHidden(file)) {
              return FileVisitResult.CONTINUE; // what a loop leads to is read elsewhere
            }
            if (Files.isDirectory(file)) {
              diagnostics.report(unreadable(root, file, failure));
            } else {
              // Listed all the same, so that reading it says what is wrong.
              found.put(relative(root, file), new Stamp(0, 0));
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor);
    } catch (IOException failure) {
      diagnostics.report(unreadable(root, start, failure));
    }
  }

  private static Diagnostic unreadable(Path root, Path folder, IOException failure) {
    return Diagnostic.error(
        Code.UNREADABLE_FILE,
        SourceSpan.ofFile(relative(root, folder)),
        "the folder cannot be read: " + TextReader.reason(folder, failure));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  static String relative(Path root, Path file) {
    var path = file.toString();
    var start = root.toString().length() + 1;
    // Nearly every file is below the folder, and of many files this is much of the work.
    return file.startsWith(root) && root.getNameCount() > 0 && path.length() > start
        ? path.substring(start).replace('\\', '/')
        : root.relativize(file).toString().replace('\\', '/');
  }
}
