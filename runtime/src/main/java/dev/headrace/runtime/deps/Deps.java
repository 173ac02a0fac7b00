package dev.headrace.runtime.deps;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.PackagesFile;
import dev.headrace.compiler.project.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Installs the packages a project asks for. */
public final class Deps {
  /** The file that says which versions were chosen, beside the project file. */
  public static final String LOCK_FILE = "package-lock.yml";

  private final DepsSettings settings;
  private final Renderer renderer;
  private final Consumer<String> notes;

  /**
   * @param renderer evaluates templates in packages' own packages files
   * @param notes is told what happens, for people
   */
  public Deps(DepsSettings settings, Renderer renderer, Consumer<String> notes) {
    this.settings = settings;
    this.renderer = renderer;
    this.notes = notes;
  }

  /**
   * What to install.
   *
   * @param root the project's folder
   * @param project the project's name, which no package may have
   * @param installFolder where packages go; all else in it is deleted
   * @param upgrade whether versions are chosen anew, whatever the lock file says
   * @param lockOnly whether only the lock file is written
   */
  public record Order(
      Path root,
      String project,
      PackagesFile asked,
      Path installFolder,
      boolean upgrade,
      boolean lockOnly) {}

  /**
   * A package that was installed.
   *
   * @param version what tells its state: a version, a commit, a folder, an address
   */
  public record Installed(String name, String version) {}

  /**
   * Installs, and writes the lock file if it changes.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException if a package cannot be found or
   *     fetched, or no version suits all who ask; then nothing is changed
   */
  public ImmutableList<Installed> install(Order order) {
    var work =
        order.installFolder().resolveSibling("." + order.installFolder().getFileName() + ".new");
    try {
      Folders.delete(work);
      Files.createDirectories(work);
      try {
        return install(order, work);
      } finally {
        Folders.delete(work);
      }
    } catch (IOException failure) {
      throw Faults.files(order.installFolder(), failure);
    }
  }

  private ImmutableList<Installed> install(Order order, Path work) throws IOException {
    var reader = new PackagesReader(renderer);
    var downloads = new Downloads(settings.environment());
    var fetcher =
        new Fetcher(
            order.root(),
            work,
            new Hub(settings.hub(), downloads, reader),
            new GitProgram(settings.environment(), settings.cache().resolve("git")),
            new ArchiveCache(settings.cache(), settings.hub(), downloads),
            reader);
    var asked = order.asked().packages();
    var hash = AskedHash.of(asked, order.root());
    var lock = order.upgrade() ? Optional.<LockFile>empty() : lock(order.root(), hash);
    var found =
        lock.isPresent()
            ? new LockedPackages(fetcher, order.root(), asked).find(lock.get())
            : new Resolver(fetcher, order.root(), notes).resolve(asked);
    refuseNameOf(order.project(), found);
    if (!order.lockOnly()) {
      place(found, order.installFolder(), work);
    }
    if (lock.isEmpty()) {
      write(order.root(), new LockFile(locked(found), hash));
    }
    return found.stream()
        .map(each -> new Installed(each.name(), each.version()))
        .collect(toImmutableList());
  }

  private void place(List<Found> found, Path folder, Path work) throws IOException {
    var made = Files.createDirectories(work.resolve("packages"));
    Files.createDirectories(folder.toAbsolutePath().getParent());
    for (var each : found) {
      each.content().place(made.resolve(each.name()), folder.resolve(each.name()));
      notes.accept("Installed %s %s".formatted(each.name(), each.version()));
    }
    Folders.replace(folder, made, work.resolve("old"));
  }

  private static ImmutableList<LockFile.Locked> locked(List<Found> found) {
    return found.stream().map(Found::locked).collect(toImmutableList());
  }

  /** The lock file, if what was asked for then is what is asked for now. */
  private static Optional<LockFile> lock(Path root, String hash) throws IOException {
    var file = root.resolve(LOCK_FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var diagnostics = new Diagnostics();
    var lock = LockFile.read(LOCK_FILE, Files.readString(file, UTF_8), diagnostics);
    diagnostics.throwIfErrors();
    return Optional.of(lock).filter(read -> read.hash().equals(hash));
  }

  private static void write(Path root, LockFile lock) throws IOException {
    var file = root.resolve(LOCK_FILE);
    var part = root.resolve("." + LOCK_FILE + ".part");
    Files.writeString(part, lock.write(), UTF_8);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void refuseNameOf(String project, List<Found> found) {
    for (var each : found) {
      if (each.name().equals(project)) {
        throw Faults.of(
            Code.DUPLICATE_PACKAGE,
            null,
            "a package is called `%s`, as the project itself is".formatted(project),
            "rename the project, or take the package away");
      }
    }
  }
}
