package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.parse.PackageSource;
import dev.headrace.compiler.parse.TextFile;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.runtime.workspace.FileWalk.Stamp;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the files of a package: each folder walked once, each file read once. */
public final class PackageReader {
  private static final ImmutableList<String> SQL =
      ImmutableList.of(".sql", ".sql.jinja", ".sql.peb");
  private static final ImmutableList<String> YAML = ImmutableList.of(".yml", ".yaml");

  private final Workspace workspace;
  private final Diagnostics diagnostics;

  /**
   * @param diagnostics is told of files that cannot be read; they are left out
   */
  public PackageReader(Workspace workspace, Diagnostics diagnostics) {
    this.workspace = workspace;
    this.diagnostics = diagnostics;
  }

  /**
   * A package's files.
   *
   * @param folder relative to the root project, empty or ended with a slash
   */
  public PackageSource read(ProjectFile project, String folder) {
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
            workspace.root(), walked.stream().map(path -> folder + path).toList(), skipped);
    var docs = paths.docs().isEmpty() ? everywhere.asList() : paths.docs();
    return new PackageSource(
        project,
        folder,
        texts(files, folder, paths.models(), SQL),
        seeds(files, folder, paths.seeds()),
        texts(files, folder, paths.tests(), SQL),
        texts(files, folder, paths.analyses(), SQL),
        texts(files, folder, paths.snapshots(), SQL),
        texts(files, folder, paths.macros(), SQL),
        texts(files, folder, docs, ImmutableList.of(".md")),
        texts(files, folder, everywhere.asList(), YAML));
  }

  private ImmutableList<TextFile> texts(
      ImmutableSortedMap<String, Stamp> files,
      String folder,
      List<String> resourcePaths,
      List<String> endings) {
    var texts = ImmutableList.<TextFile>builder();
    for (var path : files.keySet()) {
      if (isUnder(path, folder, resourcePaths) && endings.stream().anyMatch(path::endsWith)) {
        text(path).ifPresent(texts::add);
      }
    }
    return texts.build();
  }

  private Optional<TextFile> text(String path) {
    try {
      var bytes = TextReader.bytes(workspace.root().resolve(path), path);
      var text = TextReader.text(bytes, path);
      workspace.remember(path, text);
      return Optional.of(new TextFile(path, text, checksum(bytes)));
    } catch (ProjectException fault) {
      diagnostics.reportAll(fault.diagnostics());
      return Optional.empty();
    }
  }

  private ImmutableList<PackageSource.SeedFile> seeds(
      ImmutableSortedMap<String, Stamp> files, String folder, List<String> resourcePaths) {
    var seeds = ImmutableList.<PackageSource.SeedFile>builder();
    for (var path : files.keySet()) {
      if (path.endsWith(".csv") && isUnder(path, folder, resourcePaths)) {
        try {
          var bytes = TextReader.bytes(workspace.root().resolve(path), path);
          seeds.add(new PackageSource.SeedFile(path, checksum(bytes)));
        } catch (ProjectException fault) {
          diagnostics.reportAll(fault.diagnostics());
        }
      }
    }
    return seeds.build();
  }

  private static boolean isUnder(String path, String folder, List<String> resourcePaths) {
    for (var resourcePath : resourcePaths) {
      var prefix = folder + (resourcePath.endsWith("/") ? resourcePath : resourcePath + "/");
      if (path.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static String checksum(byte[] bytes) {
    return Hashing.sha256().hashBytes(bytes).toString();
  }
}
