package dev.headrace.runtime.engine;

import com.google.common.hash.Hashing;
import dev.headrace.runtime.workspace.PackageListing;
import dev.headrace.runtime.workspace.Workspace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must be as it was for anything learnt of a project to hold, files aside. */
final class CacheKey {
  private CacheKey() {}

  /** SHA-256 of the program, the target and the project files of all packages, hex. */
  static String of(
      String version,
      TargetFinder.Found target,
      Workspace workspace,
      List<PackageListing> listings) {
    var hasher = Hashing.sha256().newHasher();
    hasher.putUnencodedChars(version).putUnencodedChars(program());
    hasher.putUnencodedChars(target.adapter().type());
    hasher.putUnencodedChars(target.connections().target().toString());
    for (var listing : listings) {
      var file = listing.project().file();
      hasher.putUnencodedChars(file).putUnencodedChars(workspace.knownText(file).orElse(""));
      // The same text may have been rendered to other values.
      hasher.putUnencodedChars(listing.project().toString());
    }
    return hasher.hash().toString();
  }

  /** Tells two builds of one version apart. */
  private static String program() {
    try {
      var code =
          Path.of(CacheKey.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code + " " + Files.getLastModifiedTime(code) + " " + Files.size(code);
    } catch (IOException | URISyntaxException unknown) {
      return "";
    }
  }
}
