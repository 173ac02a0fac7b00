package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.headrace.compiler.diagnostic.SourceSpan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the archives downloaded before, each beside a file with its SHA-256. */
final class ArchiveCache {
  private final Path folder;
  private final String hub;
  private final Downloads downloads;

  /**
   * @param hub the address of the hub; another one's packages are kept apart
   */
  ArchiveCache(Path folder, URI hub, Downloads downloads) {
    this.folder = folder;
    this.hub = hub.getHost();
    this.downloads = downloads;
  }

  /** A version of a hub package, if it was downloaded before and is whole. */
  Optional<Path> known(String source, String version) {
    var file = file(source, version);
    return isWhole(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * A version of a hub package, downloaded if need be.
   *
   * @param sha256 what its hash must be, where the hub says so
   */
  Path hub(
      String source,
      String version,
      URI address,
      Optional<String> sha256,
      @Nullable SourceSpan at) {
    var file = file(source, version);
    if (!isWhole(file)) {
      download(address, file, at);
    }
    if (sha256.isPresent() && !sha256.get().equalsIgnoreCase(hash(file))) {
      throw Faults.fetch(
          at,
          "the archive of `%s` %s is not the one the hub describes: its SHA-256 differs"
              .formatted(source, version),
          null);
    }
    return file;
  }

  /** An archive of the web: what stands at an address may change, so it is asked again. */
  Path tarball(URI address, @Nullable SourceSpan at) {
    var file = tarballFile(address);
    download(address, file, at);
    return file;
  }

  /** What stood at an address when it was last asked, if it is whole. */
  Optional<Path> knownTarball(URI address) {
    var file = tarballFile(address);
    return isWhole(file) ? Optional.of(file) : Optional.empty();
  }

  private Path tarballFile(URI address) {
    return folder.resolve("tarball").resolve(Digests.sha256(address.toString()) + ".tar.gz");
  }

  private Path file(String source, String version) {
    return folder.resolve("hub").resolve(hub).resolve(source).resolve(version + ".tar.gz");
  }

  private void download(URI address, Path file, @Nullable SourceSpan at) {
    downloads.file(address, file, at);
    try {
      Files.writeString(beside(file), hash(file) + "\n", UTF_8);
    } catch (IOException failure) {
      throw Faults.files(beside(file), failure);
    }
  }

  private static boolean isWhole(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.isRegularFile(beside(file))
          && Files.readString(beside(file), UTF_8).strip().equals(hash(file));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".sha256");
  }

  private static String hash(Path file) {
    try {
      return Digests.sha256(file);
    } catch (IOException failure) {
      throw Faults.files(file, failure);
    }
  }
}
