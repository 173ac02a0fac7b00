package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.parallel.Workers;
import dev.headrace.compiler.parse.PackageSource;
import dev.headrace.compiler.parse.TextFile;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.runtime.workspace.PackageListing.Stamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of a package: each folder walked once, each file read once. */
public final class PackageReader {
  /** How many files are one piece of work. */
  private static final int FILES = 64;

  private static final ImmutableList<String> SQL =
      ImmutableList.of(".sql", ".sql.jinja", ".sql.peb");
  private static final ImmutableList<String> YAML = ImmutableList.of(".yml", ".yaml");

  private final Workspace workspace;
  private final Workers workers;
  private final Diagnostics diagnostics;

  /**
   * @param diagnostics is told of files that cannot be read; they are left out
   */
  public PackageReader(Workspace workspace, Workers workers, Diagnostics diagnostics) {
    this.workspace = workspace;
    this.workers = workers;
    this.diagnostics = diagnostics;
  }

  /** What is known of a file's contents without reading it. */
  @FunctionalInterface
  public interface KnownChecksums {
    /** SHA-256 of the bytes of the file, hex, if its stamp tells that they are as they were. */
    Optional<String> of(String path, Stamp stamp);
  }

  /**
   * The files there are.
   *
   * @param folder relative to the root project, empty or ended with a slash
   */
  public PackageListing list(ProjectFile project, String folder) {
    var paths = project.paths();
    var everywhere =
        ImmutableSet.<String>builder()
            .addAll(paths.models())
            .addAll(paths.seeds())
            .addAll(paths.snapshots())
            .addAll(paths.tests())
            .addAll(paths.analyses())
            .addAll(paths.macros())
            .build();
    var walked = ImmutableSet.<String>builder().addAll(everywhere).addAll(paths.docs()).build();
    var base = workspace.root().resolve(folder);
    ImmutableList<Path> skipped =
        ImmutableList.of(
            base.resolve(project.targetPath()).normalize(),
            base.resolve(project.packagesInstallPath()).normalize());
    var files =
        FileWalk.files(
            workspace.root(),
            walked.stream().map(path -> folder + path).toList(),
            skipped,
            diagnostics);
    var docs = paths.docs().isEmpty() ? everywhere.asList() : paths.docs();
    var sorter = new Sorter(withoutIgnored(files, folder), folder);
    return new PackageListing(
        project,
        folder,
        sorter.under(paths.models(), SQL),
        sorter.under(paths.models(), ImmutableList.of(".py")),
        sorter.under(paths.seeds(), ImmutableList.of(".csv")),
        sorter.under(paths.tests(), SQL),
        sorter.under(paths.analyses(), SQL),
        sorter.under(paths.snapshots(), SQL),
        sorter.under(paths.macros(), SQL),
        sorter.under(docs, ImmutableList.of(".md")),
        sorter.under(everywhere.asList(), YAML),
        sorter.used());
  }

  private ImmutableSortedMap<String, Stamp> withoutIgnored(
      ImmutableSortedMap<String, Stamp> files, String folder) {
    var name = folder + IgnoreFile.NAME;
    var file = workspace.root().resolve(name);
    if (!Files.isRegularFile(file)) {
      return files;
    }
    var ignored = IgnoreFile.parse(workspace.text(name, file));
    return ImmutableSortedMap.copyOf(
        Maps.filterKeys(files, path -> !ignored.covers(path.substring(folder.length()))));
  }

  /** Tells the files of a folder apart. */
  private static final class Sorter {
    private final ImmutableListMultimap<String, String> byEnding;
    private final ImmutableSortedMap<String, Stamp> files;
    private final String folder;
    private final Map<String, Stamp> used = new LinkedHashMap<>();

    Sorter(ImmutableSortedMap<String, Stamp> files, String folder) {
      this.files = files;
      this.folder = folder;
      var endings = ImmutableListMultimap.<String, String>builder();
      for (var path : files.keySet()) {
        endings.put(path.substring(path.lastIndexOf('.') + 1), path);
      }
      this.byEnding = endings.build();
    }

    ImmutableList<String> under(List<String> resourcePaths, List<String> endings) {
      var prefixes = new ArrayList<String>();
      for (var path : resourcePaths) {
        prefixes.add(folder + (path.endsWith("/") ? path : path + "/"));
      }
      var found = new ArrayList<String>();
      for (var ending : endings) {
        for (var path : byEnding.get(ending.substring(ending.lastIndexOf('.') + 1))) {
          if (path.endsWith(ending) && isUnder(path, prefixes)) {
            found.add(path);
            used.put(path, files.get(path));
          }
        }
      }
      return endings.size() == 1 ? ImmutableList.copyOf(found) : ImmutableList.sortedCopyOf(found);
    }

    /** A loop, for every file of the project comes here several times. */
    private static boolean isUnder(String path, List<String> prefixes) {
      for (var prefix : prefixes) {
        if (path.startsWith(prefix)) {
          return true;
        }
      }
      return false;
    }

    ImmutableMap<String, Stamp> used() {
      return ImmutableMap.copyOf(used);
    }
  }

  /** The files' contents. */
  public PackageSource read(PackageListing listing, KnownChecksums known) {
    var reading = new Reading(listing, known);
    return new PackageSource(
        listing.project(),
        listing.folder(),
        reading.texts(listing.models()),
        listing.pythonModels(),
        reading.seeds(),
        reading.texts(listing.tests()),
        reading.texts(listing.analyses()),
        reading.texts(listing.snapshots()),
        reading.texts(listing.macros()),
        reading.texts(listing.docs()),
        reading.texts(listing.properties()));
  }

  /** SHA-256 of a file's bytes, hex; nothing when they cannot be read. */
  public Optional<String> checksum(String path) {
    try {
      return Optional.of(checksum(bytes(path)));
    } catch (ProjectException unreadable) {
      return Optional.empty();
    }
  }

  /** One reading of one package. */
  private final class Reading {
    private final PackageListing listing;
    private final KnownChecksums known;

    Reading(PackageListing listing, KnownChecksums known) {
      this.listing = listing;
      this.known = known;
    }

    ImmutableList<TextFile> texts(List<String> paths) {
      return workers.map(Lists.partition(paths, FILES), this::some).stream()
          .flatMap(List::stream)
          .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<TextFile> some(List<String> paths) {
      var texts = ImmutableList.<TextFile>builder();
      for (var path : paths) {
        try {
          var bytes = bytes(path);
          var text = TextReader.text(bytes, path);
          workspace.remember(path, text);
          texts.add(
              new TextFile(path, text, known(path).orElseGet(() -> PackageReader.checksum(bytes))));
        } catch (ProjectException fault) {
          diagnostics.reportAll(fault.diagnostics());
        }
      }
      return texts.build();
    }

    ImmutableList<PackageSource.SeedFile> seeds() {
      var seeds = ImmutableList.<PackageSource.SeedFile>builder();
      for (var path : listing.seeds()) {
        try {
          var checksum = known(path);
          seeds.add(
              new PackageSource.SeedFile(
                  path,
                  checksum.isPresent()
                      ? checksum.get()
                      : TextReader.checksum(workspace.root().resolve(path), path)));
        } catch (ProjectException fault) {
          diagnostics.reportAll(fault.diagnostics());
        }
      }
      return seeds.build();
    }

    private Optional<String> known(String path) {
      var stamp = listing.stamps().get(path);
      return stamp == null ? Optional.empty() : known.of(path, stamp);
    }
  }

  private byte[] bytes(String path) {
    return TextReader.bytes(workspace.root().resolve(path), path);
  }

  private static String checksum(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString();
  }
}
