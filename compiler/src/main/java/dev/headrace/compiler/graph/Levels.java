package dev.headrace.compiler.graph;

import java.util.Arrays;

/** The vertices of a graph in an order in which each comes after all it reads. */
final class Levels {
  private final int[] order;
  private final int[] level;

  private Levels(int[] order, int[] level) {
    this.order = order;
    this.level = level;
  }

  static Levels of(Adjacency upstream, Adjacency downstream) {
    var vertices = upstream.vertices();
    var waiting = new int[vertices];
    var level = new int[vertices];
    var queue = new int[vertices];
    var size = 0;
    for (var vertex = 0; vertex < vertices; vertex++) {
      waiting[vertex] = upstream.degree(vertex);
      if (waiting[vertex] == 0) {
        queue[size++] = vertex;
      }
    }
    for (var next = 0; next < size; next++) {
      var vertex = queue[next];
      for (var edge = downstream.start(vertex); edge < downstream.end(vertex); edge++) {
        var reader = downstream.target(edge);
        level[reader] = Math.max(level[reader], level[vertex] + 1);
        if (--waiting[reader] == 0) {
          queue[size++] = reader;
        }
      }
    }
    for (var vertex = 0; vertex < vertices; vertex++) {
      if (waiting[vertex] > 0) {
        level[vertex] = -1;
      }
    }
    return new Levels(sorted(Arrays.copyOf(queue, size), level), level);
  }

  /** By level, then by number; shorter than the graph if a cycle is in it. Not to be written to. */
  int[] order() {
    return order;
  }

  /** The number of edges on the longest way to a vertex; -1 on a cycle and after one. */
  int level(int vertex) {
    return level[vertex];
  }

  /** Whether every vertex found its place, so that there is no cycle. */
  boolean complete() {
    return order.length == level.length;
  }

  private static int[] sorted(int[] vertices, int[] level) {
    var places = new int[level.length + 1];
    for (var vertex : vertices) {
      places[level[vertex] + 1]++;
    }
    for (var i = 1; i < places.length; i++) {
      places[i] += places[i - 1];
    }
    var sorted = new int[vertices.length];
    Arrays.sort(vertices);
    for (var vertex : vertices) {
      sorted[places[level[vertex]]++] = vertex;
    }
    return sorted;
  }
}
