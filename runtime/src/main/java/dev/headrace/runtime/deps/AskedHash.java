package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headrace.compiler.project.PackageSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Tells whether what is asked for changed since a lock file was written. */
final class AskedHash {
  private AskedHash() {}

  /** Hashes everything asked for, and what the project's local packages ask for in turn. */
  static String of(List<PackageSpec> asked, Path root) throws IOException {
    var text = new StringBuilder();
    for (var spec : asked) {
      var wanted = new Wanted(spec, "", root);
      switch (spec) {
        case PackageSpec.Hub hub ->
            text.append(wanted.key())
                .append(' ')
                .append(wanted.what())
                .append(hub.prerelease() ? " prerelease" : "");
        case PackageSpec.Git git -> text.append(wanted.key()).append(' ').append(wanted.what());
        case PackageSpec.Tarball tarball -> text.append(wanted.key());
        case PackageSpec.Local local ->
            text.append(local.folder().value()).append(packagesFiles(Path.of(wanted.key())));
      }
      text.append('\n');
    }
    return Digests.sha1(text.toString());
  }

  private static String packagesFiles(Path folder) throws IOException {
    var texts = new StringBuilder();
    for (var name : PackagesReader.PACKAGES_FILES) {
      var file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        texts.append('\n').append(Files.readString(file, UTF_8));
      }
    }
    return texts.toString().lines().collect(Collectors.joining("\n"));
  }
}
