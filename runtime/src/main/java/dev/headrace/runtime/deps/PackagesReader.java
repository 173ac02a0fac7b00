package dev.headrace.runtime.deps;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.project.PackageSpec;
import dev.headrace.compiler.project.PackagesFile;
import dev.headrace.compiler.project.ProjectKind;
import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.project.Yaml;
import dev.headrace.compiler.project.YamlMap;
import dev.headrace.compiler.project.YamlScalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads of a package what installing it needs: its name and the packages it asks for. */
final class PackagesReader {
  private static final ImmutableList<String> PROJECT_FILES =
      ImmutableList.of("headrace.yml", "dbt_project.yml");
  static final ImmutableList<String> PACKAGES_FILES =
      ImmutableList.of("packages.yml", "dependencies.yml");

  private final Renderer renderer;

  PackagesReader(Renderer renderer) {
    this.renderer = renderer;
  }

  /** What the text of a packages file asks for. */
  ImmutableList<PackageSpec> read(String file, String text) {
    var diagnostics = new Diagnostics();
    var packages = PackagesFile.read(file, text, ProjectKind.PACKAGE, renderer, diagnostics);
    diagnostics.throwIfErrors();
    return packages.packages();
  }

  /**
   * What the packages file in a folder asks for; nothing where there is none.
   *
   * @param shown how the folder is called in messages
   */
  ImmutableList<PackageSpec> inFolder(Path folder, String shown) {
    for (var name : PACKAGES_FILES) {
      var file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        var asked = read(shown + "/" + name, text(file));
        if (!asked.isEmpty()) {
          return asked;
        }
      }
    }
    return ImmutableList.of();
  }

  /** The name of the project in a folder, if there is one. */
  Optional<String> projectName(Path folder, String shown) {
    for (var name : PROJECT_FILES) {
      var file = folder.resolve(name);
      if (Files.isRegularFile(file)) {
        var diagnostics = new Diagnostics();
        var yaml = Yaml.parse(shown + "/" + name, text(file), diagnostics);
        diagnostics.throwIfErrors();
        return yaml instanceof YamlMap map
            ? map.get("name")
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).text())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The folder of the project in an unpacked archive: its top, or the only folder there. */
  static Optional<Path> projectFolder(Path unpacked) {
    if (isProject(unpacked)) {
      return Optional.of(unpacked);
    }
    try (var children = Files.list(unpacked)) {
      List<Path> folders = children.filter(Files::isDirectory).toList();
      return folders.size() == 1 && isProject(folders.getFirst())
          ? Optional.of(folders.getFirst())
          : Optional.empty();
    } catch (IOException failure) {
      throw Faults.files(unpacked, failure);
    }
  }

  private static boolean isProject(Path folder) {
    return PROJECT_FILES.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException failure) {
      throw Faults.files(file, failure);
    }
  }
}
