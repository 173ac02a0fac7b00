package dev.headrace.compiler.project;

import dev.headrace.compiler.diagnostic.DiagnosticFormat;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.golden.GoldenCase;
import dev.headrace.compiler.golden.GoldenFiles;
import dev.headrace.compiler.node.ResourceType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said of wrong YAML; the input's name says how it is read. */
final class ProjectDiagnosticsTest {
  @TestFactory
  List<DynamicTest> saysWhatIsWrongAndWhere() {
    return GoldenFiles.cases("project/diagnostics", ProjectDiagnosticsTest::check);
  }

  private static void check(GoldenCase golden) throws IOException {
    for (var input : golden.inputs(".yml")) {
      var text = golden.input(input);
      var diagnostics = new Diagnostics();
      read(input, text, diagnostics);
      var format =
          new DiagnosticFormat(file -> file.equals(input) ? Optional.of(text) : Optional.empty());
      golden.expect(input.replace(".yml", ".txt"), format.formatAll(diagnostics.sorted()));
    }
  }

  private static void read(String file, String text, Diagnostics diagnostics) {
    switch (file) {
      case "headrace.yml" ->
          ProjectFile.read(file, text, ProjectKind.HEADRACE, Renderer.NONE, diagnostics);
      case "dbt_project.yml" ->
          ProjectFile.read(file, text, ProjectKind.DBT, Renderer.NONE, diagnostics);
      case "properties.yml" -> PropertiesFile.read(file, text, ProjectKind.HEADRACE, diagnostics);
      case "dbt-properties.yml" -> PropertiesFile.read(file, text, ProjectKind.DBT, diagnostics);
      case "package-properties.yml" ->
          PropertiesFile.read(file, text, ProjectKind.PACKAGE, diagnostics);
      case "profiles.yml" -> Profiles.read(file, text, diagnostics);
      case "packages.yml" ->
          PackagesFile.read(file, text, ProjectKind.HEADRACE, Renderer.NONE, diagnostics);
      case "package-lock.yml" -> LockFile.read(file, text, diagnostics);
      default -> decode(file, text, diagnostics);
    }
  }

  /** A file such as {@code config-seed.yml}, decoded as one layer. */
  private static void decode(String file, String text, Diagnostics diagnostics) {
    var layer = ConfigBlock.layer((YamlMap) Yaml.parse(file, text, diagnostics));
    var decoder = new ConfigDecoder(diagnostics);
    switch (file) {
      case "config-model.yml" -> decoder.model(merged(ResourceType.MODEL, layer, diagnostics));
      case "config-seed.yml" -> decoder.seed(merged(ResourceType.SEED, layer, diagnostics));
      case "config-source.yml" -> decoder.source(merged(ResourceType.SOURCE, layer, diagnostics));
      case "config-test.yml" -> decoder.test(merged(ResourceType.TEST, layer, diagnostics));
      default -> throw new IllegalStateException("no reader for " + file);
    }
  }

  private static MergedConfig merged(
      ResourceType type, ConfigLayer layer, Diagnostics diagnostics) {
    ConfigKeys.check(layer, type, ProjectKind.HEADRACE, diagnostics);
    return ConfigLayers.merge(type, List.of(layer));
  }
}
