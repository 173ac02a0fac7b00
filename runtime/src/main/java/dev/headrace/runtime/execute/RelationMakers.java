package dev.headrace.runtime.execute;

import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows which relation a node makes when it is run. */
final class RelationMakers {
  private final @Nullable Boolean storeFailures;

  RelationMakers(@Nullable Boolean storeFailures) {
    this.storeFailures = storeFailures;
  }

  /** Nothing for a node that makes none; a source makes one when it is files. */
  Optional<RelationName> relation(Node node) {
    return switch (node) {
      case Model model ->
          model.config().materialized().equals("ephemeral")
              ? Optional.empty()
              : Optional.of(model.relation());
      case Seed seed -> Optional.of(seed.relation());
      case DataTest test ->
          TestStep.kept(test.config(), storeFailures).map(kind -> test.relation());
      case Source source ->
          source.config().files() == null ? Optional.empty() : Optional.of(source.relation());
      case Exposure exposure -> Optional.empty();
      case Analysis analysis -> Optional.empty();
      case Operation operation -> Optional.empty();
    };
  }
}
