package dev.headrace.compiler.project;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Severity;

/** Reads the kinds of entries a properties file has. */
final class PropertiesReader {
  private static final ImmutableList<String> DBT_ONLY =
      ImmutableList.of("unit_tests", "semantic_models", "metrics", "saved_queries", "functions");

  private final Reading reading;
  private final NodePropertiesReader nodes;

  PropertiesReader(Reading reading) {
    this.reading = reading;
    this.nodes = new NodePropertiesReader(reading);
  }

  PropertiesFile read(YamlValue root) {
    var isEmpty = root instanceof YamlScalar scalar && scalar.isNull();
    var fields =
        isEmpty
            ? new Fields(YamlMap.empty(root.at()), "a properties file", reading)
            : Fields.of(root, "a properties file", reading)
                .orElseGet(
                    () -> new Fields(YamlMap.empty(root.at()), "a properties file", reading));
    fields.ignore("version", "anchors");
    var others = new OtherPropertiesReader(reading);
    var file =
        new PropertiesFile(
            reading.file(),
            nodes.models(fields),
            nodes.seeds(fields),
            nodes.snapshots(fields),
            nodes.analyses(fields),
            nodes.singularTests(fields),
            new SourcePropertiesReader(reading).sources(fields),
            others.macros(fields),
            others.exposures(fields),
            others.groups(fields),
            unsupported(fields));
    fields.finish();
    return file;
  }

  private ImmutableList<PropertiesFile.Unsupported> unsupported(Fields fields) {
    var unsupported = ImmutableList.<PropertiesFile.Unsupported>builder();
    for (var kind : DBT_ONLY) {
      var entry = fields.entry(kind);
      var items = fields.list(kind);
      if (entry.isEmpty() || items.isEmpty()) {
        continue;
      }
      reading
          .diagnostics()
          .report(
              Diagnostic.error(
                      Code.UNSUPPORTED_KEY,
                      entry.get().keyAt(),
                      "`" + kind + "` are not supported; what is declared here has no effect")
                  .withSeverity(
                      reading.kind() == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING));
      for (var item : items) {
        var name =
            item instanceof YamlMap map && map.get("name").orElse(null) instanceof YamlScalar text
                ? text.text()
                : "";
        unsupported.add(new PropertiesFile.Unsupported(kind, name, item.at()));
      }
    }
    return unsupported.build();
  }
}
