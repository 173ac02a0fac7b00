package dev.headrace.compiler.parse;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A file's place in its package.
 *
 * @param original relative to the package
 * @param path relative to its resource path
 * @param folders between the resource path and the file
 * @param stem the file's name up to the first of the known endings
 */
record ResourcePath(String original, String path, ImmutableList<String> folders, String stem) {
  private static final ImmutableList<String> ENDINGS =
      ImmutableList.of(".jinja", ".peb", ".sql", ".csv", ".yml", ".yaml", ".md", ".py");

  /**
   * Takes a path apart.
   *
   * @param file relative to the root project
   * @param folder the package's, ended with a slash or empty
   * @param resourcePaths relative to the package; the longest that holds the file counts
   */
  static ResourcePath of(String file, String folder, List<String> resourcePaths) {
    var original = file.substring(folder.length());
    var base = "";
    for (var resourcePath : resourcePaths) {
      var prefix = resourcePath.endsWith("/") ? resourcePath : resourcePath + "/";
      if (original.startsWith(prefix) && prefix.length() > base.length()) {
        base = prefix;
      }
    }
    var path = original.substring(base.length());
    var parts = Splitter.on('/').splitToList(path);
    return new ResourcePath(
        original,
        path,
        ImmutableList.copyOf(parts.subList(0, parts.size() - 1)),
        stem(parts.getLast()));
  }

  private static String stem(String fileName) {
    var stem = fileName;
    for (var ending : ENDINGS) {
      stem = stem.endsWith(ending) ? stem.substring(0, stem.length() - ending.length()) : stem;
    }
    return stem;
  }
}
