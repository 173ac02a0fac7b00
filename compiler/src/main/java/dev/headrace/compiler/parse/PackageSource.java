package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.headrace.compiler.project.ProjectFile;

/**
 * The files of one package, by what its project file says they are; each list in path order.
 *
 * @param folder where it stands, relative to the root project's folder: empty for the root project,
 *     else ended with a slash
 * @param pythonModels paths of the models that are programs
 * @param properties every {@code .yml} and {@code .yaml} under the resource paths
 * @param docs every {@code .md} under the docs paths
 */
public record PackageSource(
    ProjectFile project,
    String folder,
    ImmutableList<TextFile> models,
    ImmutableList<String> pythonModels,
    ImmutableList<SeedFile> seeds,
    ImmutableList<TextFile> tests,
    ImmutableList<TextFile> analyses,
    ImmutableList<TextFile> snapshots,
    ImmutableList<TextFile> macros,
    ImmutableList<TextFile> docs,
    ImmutableList<TextFile> properties) {

  /**
   * A seed, whose rows are read only when it is loaded.
   *
   * @param path relative to the root project's folder
   * @param checksum SHA-256 of its bytes, hex
   */
  public record SeedFile(String path, String checksum) {}

  public String name() {
    return project.name().value();
  }

  /** The files that are evaluated one by one: models, tests and analyses. */
  public Iterable<TextFile> templates() {
    return Iterables.concat(models, tests, analyses);
  }

  /** Every file but the seeds. */
  public Iterable<TextFile> texts() {
    return Iterables.concat(templates(), snapshots, macros, docs, properties);
  }
}
