package dev.headrace.runtime.deps;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.SemVer;
import dev.headrace.runtime.deps.Found.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gets packages from where they are, or from the cache. */
final class Fetcher {
  private static final Pattern NAME = Pattern.compile("\\w[\\w-]*");

  private final Path root;
  private final Path work;
  private final Hub hub;
  private final GitProgram git;
  private final ArchiveCache archives;
  private final PackagesReader reader;
  private int unpacked;

  /**
   * @param root the project's folder
   * @param work a folder for what is unpacked
   */
  Fetcher(
      Path root, Path work, Hub hub, GitProgram git, ArchiveCache archives, PackagesReader reader) {
    this.root = root;
    this.work = work;
    this.hub = hub;
    this.git = git;
    this.archives = archives;
    this.reader = reader;
  }

  Hub.Index index(String name, @Nullable SourceSpan at) {
    return hub.index(name, at);
  }

  /** A version of a hub package, which is downloaded only when it is placed. */
  Found hub(String source, SemVer version, @Nullable SourceSpan at) {
    var found = version(source, version, at);
    var name = checked(found.name(), source, at);
    return new Found(
        name,
        new LockFile.LockedHub(source, name, version.toString()),
        found.needs(),
        root,
        (target, installed) -> {
          var archive =
              archives.hub(source, version.toString(), found.archive(), found.sha256(), at);
          place(unpack(archive, source, at), source, target, at);
        });
  }

  /** The same from a lock file: the index is asked only if the archive is not in the cache. */
  Found locked(LockFile.LockedHub locked) {
    Content content =
        (target, installed) -> {
          var archive = archives.known(locked.source(), locked.version());
          if (archive.isPresent()) {
            place(unpack(archive.get(), locked.source(), null), locked.source(), target, null);
          } else {
            var version = SemVer.parse(locked.version()).orElseThrow(() -> noVersion(locked));
            hub(locked.source(), version, null).content().place(target, installed);
          }
        };
    var name = checked(locked.name(), locked.source(), null);
    return new Found(name, locked, ImmutableList.of(), root, content);
  }

  /**
   * A revision of a repository.
   *
   * @param address with what git needs to get in
   */
  Found git(
      String address,
      @Nullable String revision,
      @Nullable String subdirectory,
      @Nullable SourceSpan at) {
    var shown = Address.shown(address);
    var archive = workFile(".tar");
    var commit = git.archive(address, revision, archive, at);
    var folder = unpack(archive, shown, at);
    if (subdirectory != null) {
      var inside = folder.resolve(subdirectory).normalize();
      if (!inside.startsWith(folder) || !Files.isDirectory(inside)) {
        throw Faults.fetch(
            at, "`%s` has no folder `%s`".formatted(shown, subdirectory), "see `subdirectory`");
      }
      folder = inside;
    }
    var name =
        checked(
            reader.projectName(folder, shown).orElseThrow(() -> noProject(shown, at)), shown, at);
    return new Found(
        name,
        new LockFile.LockedGit(shown, name, commit, subdirectory),
        reader.inFolder(folder, name),
        folder,
        moving(folder));
  }

  /** A folder. */
  Found local(Path folder, String written, @Nullable SourceSpan at) {
    if (!Files.isDirectory(folder)) {
      throw Faults.of(
          Code.PACKAGE_NOT_FOUND,
          at,
          "there is no folder `%s`".formatted(written),
          "the path starts from the folder of the project");
    }
    var name = name(folder, written, at);
    var relative = root.toAbsolutePath().normalize().relativize(folder).toString();
    return new Found(
        name,
        new LockFile.LockedLocal(relative.replace('\\', '/'), name),
        reader.inFolder(folder, name),
        folder,
        (target, installed) -> Folders.link(target, installed, folder));
  }

  /** An archive of the web. */
  Found tarball(String address, @Nullable SourceSpan at) {
    var uri =
        Address.parse(address)
            .orElseThrow(() ->
                Faults.fetch(
                    at,
                    "`%s` is not a web address".formatted(Address.shown(address)),
                    "write one such as `https://example.com/package.tar.gz`"));
    return tarball(address, archives.tarball(uri, at), at);
  }

  /** The same from a lock file: the web is asked only if the archive is not in the cache. */
  Found lockedTarball(String address) {
    return Address.parse(address)
        .flatMap(archives::knownTarball)
        .map(archive -> tarball(address, archive, null))
        .orElseGet(() -> tarball(address, null));
  }

  private Found tarball(String address, Path archive, @Nullable SourceSpan at) {
    var shown = Address.shown(address);
    var project = project(unpack(archive, shown, at), shown, at);
    var name = name(project, shown, at);
    return new Found(
        name,
        new LockFile.LockedTarball(shown, name),
        reader.inFolder(project, name),
        project,
        moving(project));
  }

  private Hub.Version version(String source, SemVer version, @Nullable SourceSpan at) {
    var found = hub.index(source, at).versions().get(version);
    if (found == null) {
      throw Faults.of(
          Code.PACKAGE_NOT_FOUND,
          at,
          "the hub has no version %s of `%s`".formatted(version, source),
          "choose anew with `headrace deps --upgrade`");
    }
    return found;
  }

  private static RuntimeException noVersion(LockFile.LockedHub locked) {
    return Faults.of(
        Code.PACKAGE_NOT_FOUND,
        null,
        "`%s` in the lock file is not a version of `%s`"
            .formatted(locked.version(), locked.source()),
        "choose anew with `headrace deps --upgrade`");
  }

  private Path unpack(Path archive, String shown, @Nullable SourceSpan at) {
    var folder = work.resolve("unpacked" + unpacked++);
    try {
      Archive.unpack(archive, folder);
      return folder;
    } catch (IOException failure) {
      throw Faults.fetch(
          at,
          "the archive of `%s` cannot be unpacked: %s".formatted(shown, failure.getMessage()),
          null);
    }
  }

  private Path workFile(String ending) {
    return work.resolve("archive" + unpacked + ending);
  }

  private void place(Path unpacked, String shown, Path target, @Nullable SourceSpan at)
      throws IOException {
    Files.move(project(unpacked, shown, at), target);
  }

  private static Content moving(Path folder) {
    return (target, installed) -> Files.move(folder, target);
  }

  private static Path project(Path unpacked, String shown, @Nullable SourceSpan at) {
    Optional<Path> folder = PackagesReader.projectFolder(unpacked);
    return folder.orElseThrow(() -> noProject(shown, at));
  }

  private String name(Path folder, String shown, @Nullable SourceSpan at) {
    return checked(
        reader.projectName(folder, shown).orElseThrow(() -> noProject(shown, at)), shown, at);
  }

  private static RuntimeException noProject(String shown, @Nullable SourceSpan at) {
    return Faults.fetch(
        at,
        "`%s` holds no project: there is no `dbt_project.yml` or `headrace.yml` with a name in it"
            .formatted(shown),
        null);
  }

  private static String checked(String name, String shown, @Nullable SourceSpan at) {
    if (!NAME.matcher(name).matches()) {
      throw Faults.fetch(
          at, "`%s` in `%s` cannot be the name of a package".formatted(name, shown), null);
    }
    return name;
  }
}
