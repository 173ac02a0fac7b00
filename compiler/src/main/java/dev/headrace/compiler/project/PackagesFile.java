package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostics;

/** What {@code packages.yml} or {@code dependencies.yml} asks for. */
public record PackagesFile(String file, ImmutableList<PackageSpec> packages) {
  /**
   * Reads a packages file.
   *
   * @param renderer evaluates templates; {@code env_var} is all they need
   */
  public static PackagesFile read(
      String file, String text, ProjectKind kind, Renderer renderer, Diagnostics diagnostics) {
    var reading = new Reading(file, kind, diagnostics);
    return new PackagesFileReader(reading).read(reading.parse(text).rendered(renderer));
  }
}
