package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.ResourceType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code headrace.yml} or {@code dbt_project.yml} says.
 *
 * @param file its path, as in positions
 * @param version the project's own version, or null
 * @param profile the profile it wants, or null
 * @param packagesInstallPath where packages are installed, relative to the project's folder
 * @param onRunStart templates, in order
 * @param onRunEnd templates, in order
 * @param requiredDbtVersion version ranges as written, kept and not judged
 * @param dispatch search orders of macro namespaces
 * @param queryComment as written, or null
 * @param flags as written
 * @param trees configuration by kind of resource
 * @param timezone IANA zone, or null
 * @param restrictAccess whether other packages may refer to its public models only
 */
public record ProjectFile(
    String file,
    ProjectKind kind,
    Text name,
    @Nullable Text version,
    @Nullable Text profile,
    ResourcePaths paths,
    String targetPath,
    String logPath,
    ImmutableList<String> cleanTargets,
    String packagesInstallPath,
    Quoting quoting,
    ImmutableList<Text> onRunStart,
    ImmutableList<Text> onRunEnd,
    ImmutableList<String> requiredDbtVersion,
    ImmutableList<Dispatch> dispatch,
    @Nullable YamlValue queryComment,
    YamlMap flags,
    ProjectVars vars,
    ImmutableMap<ResourceType, ConfigTree> trees,
    SchemaNaming schemaNaming,
    @Nullable Text timezone,
    boolean restrictAccess) {

  /**
   * Where macros of a namespace are looked for.
   *
   * @param searchOrder package names
   */
  public record Dispatch(String macroNamespace, ImmutableList<String> searchOrder) {}

  /** The configuration tree of a kind; empty where the file has none. */
  public ConfigTree tree(ResourceType type) {
    return Optional.ofNullable(trees.get(type)).orElseGet(() -> ConfigTree.empty(type));
  }

  /**
   * Reads a project file.
   *
   * @param renderer evaluates templates everywhere but in hooks and variables
   * @return empty when too little of it can be read to go on
   */
  public static Optional<ProjectFile> read(
      String file, String text, ProjectKind kind, Renderer renderer, Diagnostics diagnostics) {
    var reading = new Reading(file, kind, diagnostics);
    return new ProjectFileReader(reading, renderer).read(reading.parse(text));
  }
}
