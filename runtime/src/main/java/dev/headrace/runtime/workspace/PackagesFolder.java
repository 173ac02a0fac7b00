package dev.headrace.runtime.workspace;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.Recorder;
import dev.headrace.compiler.context.Scopes;
import dev.headrace.compiler.context.YamlRenderer;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.project.LockFile;
import dev.headrace.compiler.project.PackageSpec;
import dev.headrace.compiler.project.PackagesFile;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.runtime.deps.Deps;
import dev.headrace.runtime.deps.InstalledPackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The packages installed in a project. */
public final class PackagesFolder {
  /** Files that ask for packages, in the order they are looked for. */
  public static final ImmutableList<String> PACKAGE_LISTS =
      ImmutableList.of("packages.yml", "dependencies.yml");

  private final Workspace workspace;
  private final ProjectFile root;
  private final ImmutableMap<String, String> environment;
  private final TemplateEngine engine;
  private final Diagnostics diagnostics;

  public PackagesFolder(
      Workspace workspace,
      ProjectFile root,
      ImmutableMap<String, String> environment,
      TemplateEngine engine,
      Diagnostics diagnostics) {
    this.workspace = workspace;
    this.root = root;
    this.environment = environment;
    this.engine = engine;
    this.diagnostics = diagnostics;
  }

  /**
   * An installed package.
   *
   * @param folder relative to the project's, ended with a slash
   */
  public record Installed(ProjectFile project, String folder) {}

  /** The installed packages, in name order; one that is asked for and not there is reported. */
  public ImmutableList<Installed> packages(Renderer renderer) {
    var folder = workspace.root().resolve(root.packagesInstallPath());
    var folders = folders(folder);
    reportMissing(folders);
    var installed = ImmutableList.<Installed>builder();
    var names = new LinkedHashMap<String, String>();
    names.put(root.name().value(), workspace.projectFile());
    for (var each : folders) {
      read(each, renderer)
          .ifPresent(found -> {
            var name = found.project().name().value();
            var first = names.putIfAbsent(name, found.project().file());
            if (first == null) {
              installed.add(found);
            } else {
              diagnostics.report(
                  Diagnostic.error(
                      Code.DUPLICATE_PACKAGE,
                      found.project().name().at(),
                      "the package `" + name + "` has the name of another: " + first));
            }
          });
    }
    return installed.build();
  }

  private Optional<Installed> read(Path folder, Renderer renderer) {
    return Workspace.in(folder)
        .flatMap(found -> {
          var path = FileWalk.relative(workspace.root(), folder) + "/";
          var file = path + found.projectFile();
          return ProjectFile.read(
                  file, workspace.text(file), ProjectKind.PACKAGE, renderer, diagnostics)
              .map(project -> new Installed(project, path));
        });
  }

  private static ImmutableList<Path> folders(Path folder) {
    if (!Files.isDirectory(folder)) {
      return ImmutableList.of();
    }
    try (var children = Files.list(folder)) {
      return children
          .filter(child -> Workspace.in(child).isPresent())
          .sorted()
          .collect(ImmutableList.toImmutableList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What the project asks for: the first of the lists there is. */
  public Optional<PackagesFile> asked() {
    for (var list : PACKAGE_LISTS) {
      if (Files.isRegularFile(workspace.root().resolve(list))) {
        var asked = read(list);
        if (!asked.packages().isEmpty()) {
          return Optional.of(asked);
        }
      }
    }
    return Optional.empty();
  }

  private void reportMissing(List<Path> folders) {
    var asked = asked();
    if (asked.isPresent()) {
      var names = folders.stream().map(folder -> folder.getFileName().toString()).toList();
      var installed =
          new InstalledPackages(
              names, Suppliers.memoize(this::lock), local -> linked(local, folders));
      var missing = installed.missing(asked.get().packages());
      if (!missing.isEmpty()) {
        throw new ProjectException(missing);
      }
    }
  }

  /** The name of the folder that leads to a package beside the project. */
  private Optional<String> linked(PackageSpec.Local local, List<Path> folders) {
    var wanted = workspace.root().resolve(local.folder().value());
    return folders.stream()
        .filter(folder -> isSame(folder, wanted))
        .map(folder -> folder.getFileName().toString())
        .findFirst();
  }

  private static boolean isSame(Path folder, Path wanted) {
    try {
      return Files.isDirectory(wanted) && Files.isSameFile(folder, wanted);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Optional<LockFile> lock() {
    return Files.isRegularFile(workspace.root().resolve(Deps.LOCK_FILE))
        ? Optional.of(
            LockFile.read(Deps.LOCK_FILE, workspace.text(Deps.LOCK_FILE), new Diagnostics()))
        : Optional.empty();
  }

  /** Evaluates the templates of lists of packages, which know {@code env_var} alone. */
  public Renderer renderer() {
    var scope = Scopes.profile(environment::get, new LinkedHashMap<>(), Recorder.NONE);
    return new YamlRenderer(engine, scope);
  }

  private PackagesFile read(String list) {
    return PackagesFile.read(list, workspace.text(list), workspace.kind(), renderer(), diagnostics);
  }
}
