package dev.headrace.compiler.graph;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.NodeId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;

/** Finds nodes that need themselves. */
public final class CycleFinder {
  private CycleFinder() {}

  /**
   * For each knot of nodes that need one another a shortest way round it: every node reads the one
   * after it, the last reads the first, which is the first by id.
   */
  public static ImmutableList<ImmutableList<NodeId>> cycles(NodeGraph graph) {
    if (!graph.hasCycle()) {
      return ImmutableList.of();
    }
    var suspects = suspects(graph);
    return new KosarajuStrongConnectivityInspector<>(suspects)
        .stronglyConnectedSets().stream()
            .filter(knot -> knot.size() > 1 || suspects.containsEdge(first(knot), first(knot)))
            .map(knot -> shortest(new AsSubgraph<>(suspects, knot)))
            .sorted(Comparator.comparing(List::getFirst))
            .map(cycle -> cycle.stream().map(graph::id).collect(toImmutableList()))
            .collect(toImmutableList());
  }

  /** The nodes no order was found for: those on a cycle and those after one. */
  private static Graph<Integer, DefaultEdge> suspects(NodeGraph graph) {
    var suspects = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
    var levels = graph.levels();
    for (var number = 0; number < graph.nodes().size(); number++) {
      if (levels.level(number) < 0) {
        suspects.addVertex(number);
      }
    }
    var upstream = graph.upstreamEdges();
    for (var number = 0; number < graph.nodes().size(); number++) {
      for (var edge = upstream.start(number); edge < upstream.end(number); edge++) {
        if (levels.level(upstream.target(edge)) < 0) {
          suspects.addEdge(number, upstream.target(edge));
        }
      }
    }
    return suspects;
  }

  private static List<Integer> shortest(Graph<Integer, DefaultEdge> knot) {
    var start = first(knot.vertexSet());
    if (knot.containsEdge(start, start)) {
      return List.of(start);
    }
    var ways = new BFSShortestPath<>(knot).getPaths(start);
    return knot.incomingEdgesOf(start).stream()
        .map(knot::getEdgeSource)
        .map(last -> ways.getPath(last).getVertexList())
        .min(Comparator.<List<Integer>>comparingInt(List::size).thenComparing(List::getLast))
        .orElseThrow();
  }

  private static Integer first(Set<Integer> numbers) {
    return Collections.min(numbers);
  }
}
