package dev.headrace.runtime.execute;

import java.nio.file.Path;

/**
 * How the files of sources are named for people: from the project's folder, with forward slashes.
 *
 * @param folder the project's, absolute
 */
record SourcePaths(Path folder) {
  String shown(String file) {
    var path = Path.of(file);
    return (path.startsWith(folder) ? folder.relativize(path) : path).toString().replace('\\', '/');
  }
}
