package dev.headrace.compiler.select;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.Operation;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.select.Expansion.Selected;
import dev.headrace.compiler.select.Expression.Intersection;
import dev.headrace.compiler.select.Expression.Sum;
import dev.headrace.compiler.select.Expression.Term;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the nodes a {@link SelectionRequest} means. */
public final class Selector {
  private final ImmutableList<Node> nodes;
  private final NodeGraph graph;
  private final Matching matching;
  private final SelectorDefinitions definitions;

  /**
   * @param nodes of the whole project; operations are never selected
   * @param rootPackage what {@code package:this} means
   * @param definitions what {@code selector:name} means
   */
  public Selector(
      Collection<? extends Node> nodes,
      NodeGraph graph,
      String rootPackage,
      SelectorDefinitions definitions) {
    this.nodes =
        nodes.stream().filter(node -> !(node instanceof Operation)).collect(toImmutableList());
    this.graph = graph;
    this.matching = new Matching(rootPackage);
    this.definitions = definitions;
  }

  /**
   * The nodes asked for, those excluded taken away.
   *
   * @throws ProjectException with INVALID_SELECTOR if an expression cannot be read, or names a
   *     selector that is not defined
   */
  public Selection select(SelectionRequest asked) {
    var request = asked.isSilent() ? ofSilence(asked) : asked;
    var diagnostics = new Diagnostics();
    var reader = new ExpressionReader(diagnostics);
    var wanted = read(reader, request.select(), SelectionRequest.SELECT);
    var unwanted = read(reader, request.exclude(), SelectionRequest.EXCLUDE);
    diagnostics.throwIfErrors();
    if (!request.select().isEmpty() && wanted.isEmpty()) {
      diagnostics.report(Unmatched.nothingAsked());
    }

    var expansion = new Expansion(graph, request.indirect());
    var search = new Search(expansion, diagnostics);
    var selected = request.select().isEmpty() ? search.everything() : search.anyOf(wanted);
    var before = ImmutableSet.copyOf(selected.nodes());
    var leftOutBy = ImmutableList.<String>builder();
    var excluded = new Selected();
    for (var sum : unwanted) {
      for (var part : parts(sum)) {
        var one = search.of(part);
        if (one.nodes().stream().anyMatch(before::contains)) {
          leftOutBy.add(part.text());
        }
        excluded.add(one);
      }
    }
    expansion.complete(excluded);
    selected.remove(excluded);
    expansion.complete(selected);

    var ofWantedKinds =
        graph.topologicalOrder().stream()
            .filter(id -> isWanted(id, request.resourceTypes()))
            .toList();
    return new Selection(
        only(ofWantedKinds, selected.nodes()),
        ofWantedKinds.stream()
            .filter(id -> before.contains(id) && !selected.nodes().contains(id))
            .collect(toImmutableSet()),
        leftOutBy.build(),
        diagnostics.sorted());
  }

  private static ImmutableList<Sum> read(
      ExpressionReader reader, List<String> expressions, String option) {
    var sums = ImmutableList.<Sum>builder();
    for (var line = 1; line <= expressions.size(); line++) {
      reader.read(expressions.get(line - 1), option, line).ifPresent(sums::add);
    }
    return sums.build();
  }

  /** The parts that each add something by themselves, or else the whole. */
  private static ImmutableList<? extends Expression> parts(Sum sum) {
    return sum.terms().stream().allMatch(Term::isAdded)
        ? sum.terms().stream().map(Term::expression).collect(toImmutableList())
        : ImmutableList.of(sum);
  }

  private SelectionRequest ofSilence(SelectionRequest asked) {
    return definitions.ofSilence().map(asked::selecting).orElse(asked);
  }

  private static boolean isWanted(NodeId id, ImmutableSet<ResourceType> kinds) {
    return kinds.isEmpty() || kinds.contains(id.type());
  }

  private static ImmutableSet<NodeId> only(List<NodeId> ids, Set<NodeId> selected) {
    return ids.stream().filter(selected::contains).collect(toImmutableSet());
  }

  private ProjectException undefined(Criterion criterion) {
    return new ProjectException(
        Diagnostic.error(
                Code.INVALID_SELECTOR,
                criterion.at(),
                "there is no selector `%s`".formatted(criterion.value()))
            .withHint(
                Suggestion.didYouMean(criterion.value(), definitions.names())
                    .orElse(
                        definitions.names().isEmpty()
                            ? "define it in selectors.yml"
                            : "there are: " + String.join(", ", definitions.names()))));
  }

  private static ProjectException circular(Criterion criterion) {
    return new ProjectException(
        Diagnostic.error(
            Code.INVALID_SELECTOR,
            criterion.at(),
            "the selector `%s` is defined by itself".formatted(criterion.value())));
  }

  /** Looks criteria up, one after another, and notes those that match nothing. */
  private final class Search {
    private final Expansion expansion;
    private final Diagnostics diagnostics;

    /** The selectors being looked up, each within the one before. */
    private final Set<String> open = new LinkedHashSet<>();

    Search(Expansion expansion, Diagnostics diagnostics) {
      this.expansion = expansion;
      this.diagnostics = diagnostics;
    }

    /** What a selector means; it is open from here on. */
    private Expression defined(Criterion criterion) {
      var expression = definitions.find(criterion.value()).orElseThrow(() -> undefined(criterion));
      if (!open.add(criterion.value())) {
        throw circular(criterion);
      }
      return expression;
    }

    Selected everything() {
      return expansion.withTests(nodes.stream().map(Node::id).collect(toImmutableSet()));
    }

    Selected anyOf(List<Sum> sums) {
      var selected = new Selected();
      sums.forEach(sum -> selected.add(of(sum)));
      expansion.complete(selected);
      return selected;
    }

    Selected of(Expression expression) {
      return switch (expression) {
        case Criterion criterion -> one(criterion);
        case Intersection intersection -> allOf(intersection);
        case Sum sum -> sum(sum);
      };
    }

    private Selected sum(Sum sum) {
      var selected = sum.terms().getFirst().isAdded() ? new Selected() : everything();
      for (var term : sum.terms()) {
        var found = of(term.expression());
        if (term.isAdded()) {
          selected.add(found);
        } else {
          selected.remove(found);
        }
      }
      expansion.complete(selected);
      return selected;
    }

    private Selected allOf(Intersection intersection) {
      var selected = of(intersection.parts().getFirst());
      for (var part : intersection.parts().subList(1, intersection.parts().size())) {
        var matched = !selected.nodes().isEmpty();
        var other = of(part);
        selected.retain(other);
        if (matched && !other.nodes().isEmpty() && selected.nodes().isEmpty()) {
          diagnostics.report(Unmatched.warning(intersection));
        }
      }
      expansion.complete(selected);
      return selected;
    }

    private Selected one(Criterion criterion) {
      if (criterion.method() == Method.SELECTOR) {
        var selected = of(defined(criterion));
        open.remove(criterion.value());
        return criterion.around().isNone()
            ? selected
            : expansion.withTests(expansion.neighbours(selected.nodes(), criterion.around()));
      }
      var matched =
          nodes.stream().filter(matching.of(criterion)).map(Node::id).collect(toImmutableSet());
      if (matched.isEmpty()) {
        diagnostics.report(Unmatched.warning(criterion, nodes));
      }
      return expansion.withTests(expansion.neighbours(matched, criterion.around()));
    }
  }
}
