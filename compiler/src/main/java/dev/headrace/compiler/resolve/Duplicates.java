package dev.headrace.compiler.resolve;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.node.Analysis;
import dev.headrace.compiler.node.DataTest;
import dev.headrace.compiler.node.Exposure;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.node.Seed;
import dev.headrace.compiler.node.Source;
import dev.headrace.compiler.sql.Dialect;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds nodes of one name, and nodes whose relations could not be told apart. */
final class Duplicates {
  private final Diagnostics diagnostics;

  Duplicates(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Of two enabled nodes with one name the later is reported; models and seeds share names. */
  void reportNodes(List<Draft> drafts) {
    Map<NodeId, Draft> first = new LinkedHashMap<>();
    for (var draft : drafts) {
      if (!draft.enabled()) {
        continue;
      }
      var id = draft.identity().id();
      var key =
          id.type() == ResourceType.SEED
              ? NodeId.of(
                  ResourceType.MODEL, draft.identity().packageName(), draft.identity().name())
              : id;
      var other = first.putIfAbsent(key, draft);
      // The same place again is the consequence of two nodes of one name, which is told of them.
      if (other != null && !other.identity().at().equals(draft.identity().at())) {
        var isTest = id.type() == ResourceType.TEST;
        diagnostics.report(
            Diagnostic.error(
                    isTest ? Code.DUPLICATE_TEST : Code.DUPLICATE_NODE,
                    draft.identity().at(),
                    "the "
                        + id.type().label()
                        + " `"
                        + draft.identity().name()
                        + "` is there already: "
                        + other.identity().at())
                .withHint(isTest ? "give one of them a `name:`" : "rename one of the files"));
      }
    }
  }

  /** Of two enabled nodes that build one relation the later is reported. */
  void reportRelations(Collection<Node> nodes) {
    Map<String, Node> first = new LinkedHashMap<>();
    for (var node : nodes) {
      var relation = built(node);
      if (relation.isEmpty()) {
        continue;
      }
      var key = (relation.get().database() + "." + relation.get()).toLowerCase(Locale.ROOT);
      var other = first.putIfAbsent(key, node);
      if (other != null) {
        diagnostics.report(
            Diagnostic.error(
                    Code.DUPLICATE_RELATION,
                    node.configValues().place("alias", "schema").orElse(node.identity().at()),
                    node.id().type().label()
                        + " `"
                        + node.name()
                        + "` builds the relation `"
                        + relation.get()
                        + "`, which "
                        + other.id().type().label()
                        + " `"
                        + other.name()
                        + "` ("
                        + other.identity().at().file()
                        + ") builds too")
                .withHint("set another `alias` or `schema` for one of them"));
      }
    }
  }

  /** An engine that cuts long names off would take two relations for one, or miss its own. */
  void reportLongNames(Collection<Node> nodes, Dialect dialect) {
    for (var node : nodes) {
      var relation = built(node);
      if (relation.isPresent() && !dialect.takes(relation.get().identifier())) {
        diagnostics.report(
            Diagnostic.error(
                    Code.INVALID_VALUE,
                    node.configValues().place("alias").orElse(node.identity().at()),
                    "the name of the relation `"
                        + relation.get().identifier()
                        + "` is longer than the "
                        + dialect.longestIdentifier()
                        + " bytes that "
                        + dialect.name()
                        + " keeps of a name")
                .withHint("set a shorter `alias` for the " + node.id().type().label()));
      }
    }
  }

  private static Optional<RelationName> built(Node node) {
    return switch (node) {
      case Model model when !model.config().materialized().equals("ephemeral") ->
          Optional.of(model.relation());
      case Seed seed -> Optional.of(seed.relation());
      case Model model -> Optional.empty();
      case Source source -> Optional.empty();
      case DataTest test -> Optional.empty();
      case Exposure exposure -> Optional.empty();
      case Analysis analysis -> Optional.empty();
      case Operation operation -> Optional.empty();
    };
  }
}
