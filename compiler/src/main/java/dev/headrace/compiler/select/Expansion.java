package dev.headrace.compiler.select;

import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.node.NodeId;
import dev.headrace.compiler.node.ResourceType;
import dev.headrace.compiler.select.Criterion.Around;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Adds to nodes their neighbours in the graph and the tests that look at them. */
final class Expansion {
  private final NodeGraph graph;
  private final IndirectSelection indirect;

  Expansion(NodeGraph graph, IndirectSelection indirect) {
    this.graph = graph;
    this.indirect = indirect;
  }

  /**
   * What an expression has selected so far.
   *
   * @param tests looking at some of these nodes, to be taken once all their parents are there
   */
  record Selected(Set<NodeId> nodes, Set<NodeId> tests) {
    Selected() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    void add(Selected other) {
      nodes.addAll(other.nodes);
      tests.addAll(other.tests);
    }

    void retain(Selected other) {
      nodes.retainAll(other.nodes);
      tests.retainAll(other.tests);
    }

    void remove(Selected other) {
      nodes.removeAll(other.nodes);
      tests.removeAll(other.tests);
    }
  }

  Set<NodeId> neighbours(Set<NodeId> nodes, Around around) {
    var all = new LinkedHashSet<>(nodes);
    if (around.upstreamOfDownstream()) {
      all.addAll(graph.descendants(nodes, NodeGraph.ANY_DEPTH));
      all.addAll(graph.ancestors(all, NodeGraph.ANY_DEPTH));
    }
    all.addAll(graph.ancestors(nodes, around.upstream()));
    all.addAll(graph.descendants(nodes, around.downstream()));
    return all;
  }

  /** The nodes with the tests that look at them, as far as the mode takes those. */
  Selected withTests(Set<NodeId> nodes) {
    var tests = new LinkedHashSet<NodeId>();
    if (indirect != IndirectSelection.EMPTY) {
      for (var id : nodes) {
        graph.downstream(id).stream().filter(Expansion::isTest).forEach(tests::add);
      }
      tests.removeAll(nodes);
    }
    var selected = new Selected(new LinkedHashSet<>(nodes), tests);
    complete(selected);
    return selected;
  }

  /** Takes the waiting tests all of whose parents are there. */
  void complete(Selected selected) {
    var taken = taken(selected.nodes(), selected.tests());
    selected.nodes().addAll(taken);
    selected.tests().removeAll(taken);
  }

  private Collection<NodeId> taken(Set<NodeId> nodes, Set<NodeId> tests) {
    if (tests.isEmpty()) {
      return tests;
    }
    return switch (indirect) {
      case EAGER -> ImmutableSet.copyOf(tests);
      case CAUTIOUS -> withParentsIn(nodes, tests);
      case BUILDABLE -> {
        var there = new LinkedHashSet<>(nodes);
        there.addAll(graph.ancestors(nodes, NodeGraph.ANY_DEPTH));
        graph.nodes().stream().filter(Expansion::isSource).forEach(there::add);
        yield withParentsIn(there, tests);
      }
      case EMPTY -> ImmutableSet.of();
    };
  }

  private Set<NodeId> withParentsIn(Set<NodeId> there, Set<NodeId> tests) {
    var taken = new LinkedHashSet<NodeId>();
    for (var test : tests) {
      if (there.containsAll(graph.upstream(test))) {
        taken.add(test);
      }
    }
    return taken;
  }

  private static boolean isTest(NodeId id) {
    return id.type() == ResourceType.TEST || id.type() == ResourceType.UNIT_TEST;
  }

  private static boolean isSource(NodeId id) {
    return id.type() == ResourceType.SOURCE;
  }
}
