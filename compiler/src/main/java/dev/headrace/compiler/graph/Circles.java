package dev.headrace.compiler.graph;

import java.util.Arrays;

/**
 * Which vertices lie on a common circle: the strongly connected components, found by Tarjan's
 * algorithm without recursion.
 */
final class Circles {
  private static final int UNSEEN = -1;

  private final Adjacency edges;
  private final int[] component;
  private final int[] index;
  private final int[] low;
  private final int[] nextEdge;
  private final int[] open;
  private final int[] path;
  private int opened;
  private int seen;
  private int components;

  private Circles(Adjacency edges) {
    var vertices = edges.vertices();
    this.edges = edges;
    this.component = new int[vertices];
    this.index = new int[vertices];
    this.low = new int[vertices];
    this.nextEdge = new int[vertices];
    this.open = new int[vertices];
    this.path = new int[vertices];
    Arrays.fill(component, UNSEEN);
    Arrays.fill(index, UNSEEN);
  }

  static Circles of(Adjacency edges) {
    var circles = new Circles(edges);
    for (var vertex = 0; vertex < edges.vertices(); vertex++) {
      if (circles.index[vertex] == UNSEEN) {
        circles.walk(vertex);
      }
    }
    return circles;
  }

  /** Whether there is a way from each to the other. */
  boolean together(int one, int other) {
    return component[one] == component[other];
  }

  private void walk(int from) {
    var depth = 0;
    enter(from);
    path[depth++] = from;
    while (depth > 0) {
      var vertex = path[depth - 1];
      if (nextEdge[vertex] < edges.end(vertex)) {
        var target = edges.target(nextEdge[vertex]++);
        if (index[target] == UNSEEN) {
          enter(target);
          path[depth++] = target;
        } else if (component[target] == UNSEEN) {
          low[vertex] = Math.min(low[vertex], index[target]);
        }
      } else {
        depth--;
        leave(vertex);
        if (depth > 0) {
          low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[vertex]);
        }
      }
    }
  }

  private void enter(int vertex) {
    index[vertex] = seen;
    low[vertex] = seen++;
    nextEdge[vertex] = edges.start(vertex);
    open[opened++] = vertex;
  }

  private void leave(int vertex) {
    if (low[vertex] == index[vertex]) {
      do {
        component[open[--opened]] = components;
      } while (open[opened] != vertex);
      components++;
    }
  }
}
