package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;

/**
 * What a YAML file under the resource paths says; nothing in it is evaluated yet.
 *
 * @param dataTests descriptions and configuration of singular tests
 * @param unsupported what dbt knows and Headrace does not read yet
 */
public record PropertiesFile(
    String file,
    ImmutableList<NodeProperties> models,
    ImmutableList<NodeProperties> seeds,
    ImmutableList<NodeProperties> snapshots,
    ImmutableList<NodeProperties> analyses,
    ImmutableList<NodeProperties> dataTests,
    ImmutableList<SourceProperties> sources,
    ImmutableList<MacroProperties> macros,
    ImmutableList<ExposureProperties> exposures,
    ImmutableList<GroupProperties> groups,
    ImmutableList<Unsupported> unsupported) {

  /** An entry of a kind that is not read, for example of {@code unit_tests}. */
  public record Unsupported(String kind, String name, SourceSpan at) {}

  /** Reads a properties file; entries that make no sense are left out. */
  public static PropertiesFile read(
      String file, String text, ProjectKind kind, Diagnostics diagnostics) {
    var reading = new Reading(file, kind, diagnostics);
    return new PropertiesReader(reading).read(reading.parse(text));
  }
}
