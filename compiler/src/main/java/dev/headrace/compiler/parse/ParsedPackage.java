package dev.headrace.compiler.parse;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.project.ProjectFile;
import dev.headrace.compiler.project.PropertiesFile;

/**
 * A package with every file parsed.
 *
 * @param folder where it stands, relative to the root project's folder
 * @param tests singular data tests
 * @param leftOut what is declared and not built
 */
public record ParsedPackage(
    ProjectFile project,
    String folder,
    ImmutableList<ParsedSql> models,
    ImmutableList<ParsedSql> tests,
    ImmutableList<ParsedSql> analyses,
    ImmutableList<ParsedSeed> seeds,
    ImmutableList<ParsedProperties> properties,
    ImmutableList<DocsBlock> docs,
    ImmutableList<ParsedOperation> operations,
    ImmutableList<LeftOut> leftOut) {

  public String name() {
    return project.name().value();
  }

  /**
   * A seed's names and place.
   *
   * @param path relative to its resource path
   * @param originalFilePath relative to its package
   */
  public record ParsedSeed(
      String name,
      ImmutableList<String> folders,
      String path,
      String originalFilePath,
      PackageSource.SeedFile file) {}

  /**
   * A properties file and its place.
   *
   * @param path relative to its resource path
   * @param originalFilePath relative to its package
   */
  public record ParsedProperties(
      PropertiesFile file, ImmutableList<String> folders, String path, String originalFilePath) {}

  /**
   * A named text for descriptions.
   *
   * @param originalFilePath relative to its package
   */
  public record DocsBlock(String packageName, String name, String text, String originalFilePath) {
    /** {@code doc.package.name}. */
    public String id() {
      return "doc." + packageName + "." + name;
    }
  }
}
