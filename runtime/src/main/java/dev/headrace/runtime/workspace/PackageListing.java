package dev.headrace.runtime.workspace;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.project.ProjectFile;
import java.util.List;
import java.util.Set;

/**
 * The files of one package by what its project file says they are, none of them read.
 *
 * @param folder relative to the root project, empty or ended with a slash
 * @param pythonModels models that are programs
 * @param stamps of all the others' paths
 */
public record PackageListing(
    ProjectFile project,
    String folder,
    ImmutableList<String> models,
    ImmutableList<String> pythonModels,
    ImmutableList<String> seeds,
    ImmutableList<String> tests,
    ImmutableList<String> analyses,
    ImmutableList<String> snapshots,
    ImmutableList<String> macros,
    ImmutableList<String> docs,
    ImmutableList<String> properties,
    ImmutableMap<String, Stamp> stamps) {

  /**
   * What tells an unchanged file.
   *
   * @param modified nanoseconds since 1970
   * @param size in bytes
   */
  public record Stamp(long modified, long size) {}

  public String name() {
    return project.name().value();
  }

  /** The same without all that can define no macro. */
  public PackageListing macrosOnly() {
    return with(
        ImmutableList.of(),
        tests.stream()
            .filter(path -> path.contains("generic/"))
            .collect(ImmutableList.toImmutableList()),
        ImmutableList.of(),
        macros);
  }

  /** The same without all but some of the models, tests and analyses. */
  public PackageListing templatesOnly(Set<String> paths) {
    return with(
        among(paths, models), among(paths, tests), among(paths, analyses), ImmutableList.of());
  }

  private static ImmutableList<String> among(Set<String> paths, List<String> files) {
    return files.stream().filter(paths::contains).collect(ImmutableList.toImmutableList());
  }

  private PackageListing with(
      ImmutableList<String> models,
      ImmutableList<String> tests,
      ImmutableList<String> analyses,
      ImmutableList<String> macros) {
    return new PackageListing(
        project,
        folder,
        models,
        ImmutableList.of(),
        ImmutableList.of(),
        tests,
        analyses,
        ImmutableList.of(),
        macros,
        ImmutableList.of(),
        ImmutableList.of(),
        stamps);
  }
}
