package dev.headrace.runtime.cache;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.parse.Evaluation;
import dev.headrace.runtime.workspace.PackageListing;
import dev.headrace.runtime.workspace.PackageListing.Stamp;
import dev.headrace.runtime.workspace.PackageReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command learnt of a project that the next one has to compare with what it finds.
 *
 * @param key everything but files, variables and the environment: program, target, project files
 * @param reader names the command that learnt it: where it still holds, all that command found does
 * @param takenAt when the files were looked at, milliseconds since 1970
 * @param files every file that was read but the project files, by path
 * @param macros the checksum of the file that defines it by the macro's id, and of each such file
 *     by its path
 * @param vars the variables of each package
 * @param environment the digest of each environment variable that any template read; empty when not
 *     set
 * @param unsteady evaluations that may come out differently though nothing has changed, by file
 * @param includes whether templates include others
 * @param warnings what reading the files gave besides
 */
public record Learnt(
    String key,
    String reader,
    long takenAt,
    ImmutableMap<String, FileState> files,
    ImmutableMap<String, String> macros,
    ImmutableMap<String, Map<String, @Nullable Object>> vars,
    ImmutableMap<String, Optional<String>> environment,
    ImmutableMap<String, Evaluation> unsteady,
    boolean includes,
    ImmutableList<Diagnostic> warnings) {

  /** Of a project that no command has read. */
  public static final Learnt NOTHING =
      new Learnt(
          "",
          "",
          0,
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          ImmutableMap.of(),
          false,
          ImmutableList.of());

  /** Younger files than this may change again within one tick of the file system's clock. */
  private static final long SETTLED_MILLIS = 2_000;

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** The checksum of a file that time and size tell to be unchanged. */
  public Optional<String> checksum(String path, Stamp stamp) {
    var known = files.get(path);
    return known != null
            && known.modified() == stamp.modified()
            && known.size() == stamp.size()
            && stamp.modified() / NANOS_PER_MILLI < takenAt - SETTLED_MILLIS
        ? Optional.of(known.checksum())
        : Optional.empty();
  }

  /**
   * The files as they are listed now, if each has the contents that were learnt and none is new.
   */
  public Optional<ImmutableMap<String, FileState>> sameFiles(
      List<PackageListing> listings, PackageReader reader) {
    var same = ImmutableMap.<String, FileState>builderWithExpectedSize(files.size());
    var count = 0;
    for (var listing : listings) {
      for (var listed : listing.stamps().entrySet()) {
        var path = listed.getKey();
        var stamp = listed.getValue();
        var known = files.get(path);
        if (known == null
            || !checksum(path, stamp)
                .or(() -> reader.checksum(path))
                .equals(Optional.of(known.checksum()))) {
          return Optional.empty();
        }
        same.put(path, new FileState(stamp.modified(), stamp.size(), known.checksum()));
        count++;
      }
    }
    return count == files.size() ? Optional.of(same.buildOrThrow()) : Optional.empty();
  }

  /** The same with the files as they were found again, in contents the same. */
  Learnt withFiles(long takenAt, ImmutableMap<String, FileState> files) {
    return new Learnt(
        key, reader, takenAt, files, macros, vars, environment, unsteady, includes, warnings);
  }
}
