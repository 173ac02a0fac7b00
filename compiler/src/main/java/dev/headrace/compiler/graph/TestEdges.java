package dev.headrace.compiler.graph;

import dev.headrace.compiler.graph.Adjacency.EdgeList;
import dev.headrace.compiler.node.ResourceType;
import java.util.BitSet;

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
  private final NodeGraph graph;
  private final BitSet tests;
  private final BitSet allTests;
  private final EdgeList found;

  TestEdges(NodeGraph graph, BitSet tests) {
    this.graph = graph;
    this.tests = tests;
    this.allTests = new BitSet();
    for (var number = 0; number < graph.nodes().size(); number++) {
      var type = graph.id(number).type();
      allTests.set(number, type == ResourceType.TEST || type == ResourceType.UNIT_TEST);
    }
    this.found = new EdgeList(graph.upstreamEdges().edges() * 2);
  }

  /** Edges from a blocked node to the test it waits for. */
  EdgeList find() {
    for (var test = tests.nextSetBit(0); test >= 0; test = tests.nextSetBit(test + 1)) {
      var upstream = graph.upstreamEdges();
      if (upstream.degree(test) == 1) {
        var parent = upstream.target(upstream.start(test));
        var readers = graph.downstreamEdges();
        for (var edge = readers.start(parent); edge < readers.end(parent); edge++) {
          if (!allTests.get(readers.target(edge))) {
            found.add(readers.target(edge), test);
          }
        }
      }
    }
    return found;
  }
}
