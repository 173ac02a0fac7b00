package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.cache.ParseCache;
import dev.headrace.runtime.workspace.PackageListing;
import dev.headrace.runtime.workspace.Workspace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What must be as it was for anything learnt of a project to hold, files aside. */
final class CacheKey {
  private CacheKey() {}

  /** Of the program, the target and the project files of all packages; nothing if it is unknown. */
  static Optional<String> of(
      String version,
      TargetFinder.Found target,
      Workspace workspace,
      List<PackageListing> listings) {
    var parts = ImmutableList.builder();
    var program = program();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    parts.add(version, program.get(), target.adapter().type(), target.connections().target());
    for (var listing : listings) {
      // The same text may have been rendered to other values, and by another path.
      parts.add(
          listing.folder(),
          workspace.knownText(listing.project().file()).orElse(""),
          listing.project());
    }
    return ParseCache.digest(parts.build());
  }

  /** Tells two builds of one version apart. */
  private static Optional<String> program() {
    try {
      var code =
          Path.of(CacheKey.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.of(code + " " + Files.getLastModifiedTime(code) + " " + Files.size(code));
    } catch (IOException | URISyntaxException unknown) {
      return Optional.empty();
    }
  }
}
