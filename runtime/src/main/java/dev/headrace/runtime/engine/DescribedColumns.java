package dev.headrace.runtime.engine;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.runtime.adapter.RelationDescription;

/** Finds columns of a node that are described and that its relation does not have. */
final class DescribedColumns {
  private final Node node;

  DescribedColumns(Node node) {
    this.node = node;
  }

  /** Warns once of all of them. */
  void check(RelationDescription built, Diagnostics diagnostics) {
    var names = built.columns().stream().map(column -> column.name()).toList();
    var unknown =
        columns().stream()
            .filter(column -> !column.description().isBlank())
            .filter(column -> names.stream().noneMatch(column.name().value()::equalsIgnoreCase))
            .toList();
    if (unknown.isEmpty()) {
      return;
    }
    var first = unknown.getFirst();
    diagnostics.report(
        Diagnostic.warning(
                Code.UNKNOWN_COLUMN,
                first.at() == null ? node.identity().at() : first.at(),
                "%s `%s` has no %s %s, which %s described"
                    .formatted(
                        node.id().type().label(),
                        node.name(),
                        unknown.size() == 1 ? "column" : "columns",
                        unknown.stream()
                            .map(column -> column.name().value())
                            .collect(joining("`, `", "`", "`")),
                        unknown.size() == 1 ? "is" : "are"))
            .withHint(Suggestion.didYouMean(first.name().value(), names).orElse(null)));
  }

  private ImmutableList<Column> columns() {
    return switch (node) {
      case Model model -> model.documentation().columns();
      case Seed seed -> seed.documentation().columns();
      case Source source -> source.documentation().columns();
      case DataTest test -> ImmutableList.of();
      case Exposure exposure -> ImmutableList.of();
      case Analysis analysis -> ImmutableList.of();
      case Operation operation -> ImmutableList.of();
    };
  }
}
