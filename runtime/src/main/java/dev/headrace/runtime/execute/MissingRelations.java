package dev.headrace.runtime.execute;

import static java.util.stream.Collectors.joining;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.List;
import java.util.Optional;

/** Finds what is read and is not there. */
final class MissingRelations {
  private final Warehouse warehouse;
  private final WarehouseSession session;

  MissingRelations(Warehouse warehouse, WarehouseSession session) {
    this.warehouse = warehouse;
    this.session = session;
  }

  /**
   * The first of the nodes that is not there, or all of them when several are to be built.
   *
   * @param hint how to build what is missing; absent where the missing nodes themselves are named
   */
  Optional<Diagnostic> explain(WarehouseException error, List<Node> reads, Optional<String> hint) {
    var missing = reads.stream().filter(this::isMissing).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var target = warehouse.connections().target().name();
    var at = error.place().orElse(null);
    if (missing.getFirst() instanceof Source source) {
      return Optional.of(
          Diagnostic.error(
                  Code.MISSING_RELATION,
                  at,
                  "source `%s.%s` is the relation `%s`, which does not exist in target `%s`"
                      .formatted(source.sourceName(), source.name(), source.relation(), target))
              .withHint(
                  "create it, or correct the source's `schema` or `identifier` (%s)"
                      .formatted(source.identity().at()))
              .withThrough(error.diagnostic().through()));
    }
    var built = missing.stream().filter(node -> !(node instanceof Source)).toList();
    return Optional.of(
        Diagnostic.error(
                Code.MISSING_RELATION,
                at,
                "%s %s not been built in target `%s`"
                    .formatted(
                        built.stream()
                            .map(node -> "`ref('" + node.name() + "')`")
                            .collect(joining(", ")),
                        built.size() == 1 ? "has" : "have",
                        target))
            .withHint(
                hint.orElseGet(() ->
                    built.stream()
                        .map(node -> "+" + node.name())
                        .collect(joining(" ", "run `headrace build -s ", "`"))))
            .withThrough(error.diagnostic().through()));
  }

  private boolean isMissing(Node node) {
    return relation(node)
        .filter(name -> warehouse.catalogue().find(name, session).isEmpty())
        .isPresent();
  }

  private static Optional<RelationName> relation(Node node) {
    return switch (node) {
      case Model model -> Optional.of(model.relation());
      case Seed seed -> Optional.of(seed.relation());
      // One that is files is made before it is read.
      case Source source ->
          source.config().files() == null ? Optional.of(source.relation()) : Optional.empty();
      case DataTest test -> Optional.empty();
      case Exposure exposure -> Optional.empty();
      case Analysis analysis -> Optional.empty();
      case Operation operation -> Optional.empty();
    };
  }
}
