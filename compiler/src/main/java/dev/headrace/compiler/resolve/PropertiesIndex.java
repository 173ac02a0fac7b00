package dev.headrace.compiler.resolve;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Severity;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.parse.ParsedPackage.ParsedProperties;
import dev.headrace.compiler.project.NodeProperties;
import dev.headrace.compiler.project.ProjectKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The entries of one kind in a package's properties files, by the name they speak of. Safe for use
 * by several threads.
 */
final class PropertiesIndex {
  private final String kind;
  private final ProjectKind project;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /** An entry and the file it stands in. */
  record Entry(NodeProperties properties, ParsedProperties file) {}

  /**
   * @param kind what a person calls the nodes, for messages
   */
  PropertiesIndex(
      String kind,
      ProjectKind project,
      List<ParsedProperties> files,
      Function<ParsedProperties, List<NodeProperties>> entriesOf,
      Diagnostics diagnostics) {
    this.kind = kind;
    this.project = project;
    for (var file : files) {
      for (var properties : entriesOf.apply(file)) {
        var entry = new Entry(properties, file);
        var first = entries.putIfAbsent(properties.name().value(), entry);
        if (first != null) {
          diagnostics.report(
              Diagnostic.error(
                      Code.DUPLICATE_PROPERTIES,
                      properties.name().at(),
                      "the "
                          + kind
                          + " `"
                          + properties.name()
                          + "` is described already at "
                          + first.properties().name().at())
                  .withHint("put both descriptions together"));
        }
      }
    }
  }

  /** The entry that speaks of a name. */
  Optional<Entry> find(String name) {
    used.add(name);
    return Optional.ofNullable(entries.get(name));
  }

  List<Entry> all() {
    return new ArrayList<>(entries.values());
  }

  /** Reports entries that speak of nothing; dbt only warns, so its projects are warned too. */
  void reportUnused(Set<String> names, Unread unread, Diagnostics diagnostics) {
    entries.forEach((name, entry) -> {
      if (used.contains(name) || unread.mayHold(name)) {
        return;
      }
      var hasTests =
          !entry.properties().dataTests().isEmpty()
              || entry.properties().columns().stream()
                  .anyMatch(column -> !column.dataTests().isEmpty());
      diagnostics.report(
          Diagnostic.error(
                  hasTests ? Code.UNKNOWN_TEST_MODEL : Code.UNKNOWN_PROPERTIES_NODE,
                  entry.properties().name().at(),
                  (hasTests ? "tests are declared on" : "there is a description of")
                      + " the "
                      + kind
                      + " `"
                      + name
                      + "`, which does not exist")
              .withSeverity(project == ProjectKind.HEADRACE ? Severity.ERROR : Severity.WARNING)
              .withHint(Suggestion.didYouMean(name, names).orElse(null)));
    });
  }
}
