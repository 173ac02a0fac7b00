package dev.headrace.compiler.graph;

import dev.headrace.compiler.graph.Adjacency.EdgeList;
import dev.headrace.compiler.node.ResourceType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds what a failing test blocks.
 *
 * <p>A test blocks every descendant of any of its parents that the test does not itself need. Where
 * that makes tests and nodes wait for each other in a circle, the edges on the circle fall back to
 * dbt's rule: the test blocks what descends from all of its parents, which makes no circle. Which
 * edges fall back does not depend on the order of the tests.
 *
 * <p>Only the nearest blocked nodes get an edge; what lies behind them is blocked through them.
 */
final class TestEdges {
  /** A project beyond this has a hub that is compared with thousands of nodes that read it. */
  private static final int MOST_BEYOND_DBT = 2_000_000;

  /**
   * The nearest nodes a test of several parents blocks.
   *
   * @param nearest numbers of nodes
   */
  private record Blocked(int test, List<Integer> nearest) {}

  private final NodeGraph graph;
  private final BitSet tests;
  private final Blocking blocking;

  TestEdges(NodeGraph graph, BitSet tests) {
    this.graph = graph;
    this.tests = tests;
    var never = new BitSet();
    for (var number = 0; number < graph.nodes().size(); number++) {
      var type = graph.id(number).type();
      never.set(number, type == ResourceType.TEST || type == ResourceType.UNIT_TEST);
    }
    this.blocking = new Blocking(graph, never);
  }

  /** The graph's own edges and, from each blocked node, one to the test it waits for. */
  Adjacency find() {
    var byDbt = new EdgeList(graph.upstreamEdges().edges() * 2);
    var severalParents = new ArrayList<Blocked>();
    var beyondDbt = 0;
    for (var test = tests.nextSetBit(0); test >= 0; test = tests.nextSetBit(test + 1)) {
      var nearest = beyondDbt < MOST_BEYOND_DBT ? blocking.ofAny(test) : blocking.ofAll(test);
      if (graph.upstreamEdges().degree(test) > 1) {
        severalParents.add(new Blocked(test, nearest));
        beyondDbt += nearest.size();
      } else {
        nearest.forEach(edgeTo(test, byDbt));
      }
    }
    graph.upstreamEdges().copyTo(byDbt);
    var wished = with(byDbt, severalParents);
    var levels = Levels.of(wished, wished.reversed());
    if (levels.complete()) {
      return wished;
    }
    var circles = Circles.of(wished);
    return with(byDbt, severalParents.stream().map(blocked -> broken(blocked, circles)).toList());
  }

  private Blocked broken(Blocked blocked, Circles circles) {
    var test = blocked.test();
    if (blocked.nearest().stream().noneMatch(node -> circles.together(test, node))) {
      return blocked;
    }
    var nearest =
        new ArrayList<>(blocking.beyond(blocked.nearest(), node -> circles.together(test, node)));
    nearest.addAll(blocking.ofAll(test));
    return new Blocked(test, nearest);
  }

  private Adjacency with(EdgeList certain, List<Blocked> others) {
    var edges = new EdgeList(certain);
    others.forEach(blocked -> blocked.nearest().forEach(edgeTo(blocked.test(), edges)));
    return edges.adjacency(graph.nodes().size());
  }

  private static Consumer<Integer> edgeTo(int test, EdgeList edges) {
    return node -> edges.add(node, test);
  }
}
