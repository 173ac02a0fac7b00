package dev.headrace.compiler.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For each vertex the vertices its edges lead to, sorted, in two arrays. */
final class Adjacency {
  private final int[] starts;
  private final int[] targets;

  private Adjacency(int[] starts, int[] targets) {
    this.starts = starts;
    this.targets = targets;
  }

  int vertices() {
    return starts.length - 1;
  }

  int edges() {
    return targets.length;
  }

  int degree(int vertex) {
    return starts[vertex + 1] - starts[vertex];
  }

  /** The place of a vertex's first edge; its edges end where the next vertex's begin. */
  int start(int vertex) {
    return starts[vertex];
  }

  int end(int vertex) {
    return starts[vertex + 1];
  }

  int target(int edge) {
    return targets[edge];
  }

  Adjacency reversed() {
    var edges = new EdgeList(edges());
    for (var vertex = 0; vertex < vertices(); vertex++) {
      for (var edge = start(vertex); edge < end(vertex); edge++) {
        edges.add(targets[edge], vertex);
      }
    }
    return edges.adjacency(vertices());
  }

  void copyTo(EdgeList edges) {
    for (var vertex = 0; vertex < vertices(); vertex++) {
      for (var edge = start(vertex); edge < end(vertex); edge++) {
        edges.add(vertex, targets[edge]);
      }
    }
  }

  /** Edges in any order, repeated or not, on their way to an {@link Adjacency}. */
  static final class EdgeList {
    private int[] from;
    private int[] to;
    private int size;

    EdgeList(int expected) {
      from = new int[Math.max(16, expected)];
      to = new int[from.length];
    }

    EdgeList(EdgeList other) {
      from = other.from.clone();
      to = other.to.clone();
      size = other.size;
    }

    void add(int source, int target) {
      if (size == from.length) {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
      }
      from[size] = source;
      to[size++] = target;
    }

    /** Sorts by target, then by source, both in linear time, and drops repetitions. */
    Adjacency adjacency(int vertices) {
      var byTarget = order(to, null, vertices);
      var bySource = order(from, byTarget, vertices);
      var starts = new int[vertices + 1];
      var targets = new int[size];
      var kept = 0;
      var next = 0;
      for (var vertex = 0; vertex < vertices; vertex++) {
        starts[vertex] = kept;
        for (; next < size && from[bySource[next]] == vertex; next++) {
          var target = to[bySource[next]];
          if (kept == starts[vertex] || targets[kept - 1] != target) {
            targets[kept++] = target;
          }
        }
      }
      starts[vertices] = kept;
      return new Adjacency(starts, Arrays.copyOf(targets, kept));
    }

    private int[] order(int[] keys, int @Nullable [] before, int limit) {
      var places = new int[limit + 1];
      for (var i = 0; i < size; i++) {
        places[keys[i] + 1]++;
      }
      for (var key = 0; key < limit; key++) {
        places[key + 1] += places[key];
      }
      var ordered = new int[size];
      for (var i = 0; i < size; i++) {
        var edge = before == null ? i : before[i];
        ordered[places[keys[edge]]++] = edge;
      }
      return ordered;
    }
  }
}
