package dev.headrace.runtime.engine;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.RelationDescription;
import dev.headrace.runtime.adapter.SchemaName;
import dev.headrace.runtime.execute.Warehouse;
import dev.headrace.runtime.record.ArtifactHeader;
import dev.headrace.runtime.record.CatalogTable;
import dev.headrace.runtime.record.CatalogWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes what the database knows of the project's relations, each schema asked once. */
final class CatalogCommand {
  private final LoadedProject loaded;
  private final Warehouse warehouse;

  CatalogCommand(LoadedProject loaded, Warehouse warehouse) {
    this.loaded = loaded;
    this.warehouse = warehouse;
  }

  /** Gives back what is described and not there. */
  ImmutableList<Diagnostic> write(Path file, ArtifactHeader header) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    var schemas = new LinkedHashSet<SchemaName>();
    for (var node : loaded.project().nodes().values()) {
      relation(node)
          .ifPresent(relation -> {
            nodes.put(key(relation), node);
            schemas.add(SchemaName.of(relation));
          });
    }
    var tables = ImmutableList.<CatalogTable>builder();
    var faults = new Diagnostics();
    for (var description : warehouse.describe(schemas)) {
      var node = nodes.get(key(description.relation().name()));
      if (node != null) {
        tables.add(table(node, description));
        if (node.identity().packageName().equals(loaded.project().name())) {
          new DescribedColumns(node).check(description, faults);
        }
      }
    }
    new CatalogWriter(header).write(file, tables.build());
    return faults.sorted();
  }

  private static CatalogTable table(Node node, RelationDescription description) {
    return new CatalogTable(
        node,
        description.relation().name(),
        switch (description.relation().kind()) {
          case TABLE -> "BASE TABLE";
          case VIEW -> "VIEW";
          case MATERIALIZED_VIEW -> "MATERIALIZED VIEW";
          case DYNAMIC_TABLE -> "DYNAMIC TABLE";
          case EXTERNAL -> "EXTERNAL TABLE";
        },
        description.comment().isEmpty() ? null : description.comment(),
        null,
        description.columns().stream()
            .map(column ->
                new CatalogTable.Column(
                    column.name(),
                    column.type(),
                    column.index(),
                    column.comment().isEmpty() ? null : column.comment()))
            .collect(ImmutableList.toImmutableList()));
  }

  private static Optional<RelationName> relation(Node node) {
    return switch (node) {
      case Model model when !model.config().materialized().equals("ephemeral") ->
          Optional.of(model.relation());
      case Seed seed -> Optional.of(seed.relation());
      case Source source -> Optional.of(source.relation());
      case Model ephemeral -> Optional.empty();
      case DataTest test -> Optional.empty();
      case Exposure exposure -> Optional.empty();
      case Analysis analysis -> Optional.empty();
      case Operation operation -> Optional.empty();
    };
  }

  /** Without the catalogue, which the database may spell out and a project leave away. */
  private static String key(RelationName relation) {
    return relation.toString().toLowerCase(Locale.ROOT);
  }
}
