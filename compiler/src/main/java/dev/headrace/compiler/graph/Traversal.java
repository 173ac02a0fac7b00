package dev.headrace.compiler.graph;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A walk through a {@link Subgraph}, each node after all it needs: of the nodes that are ready the
 * one with the longest way still to go after it comes first. For use by one thread.
 *
 * <p>Every node taken with {@link #next} is told {@link #done} or {@link #blocked} in the end. All
 * calls together take time linear in the graph, but for the queue of ready nodes.
 */
public final class Traversal {
  private enum State {
    WAITING,
    TAKEN,
    DONE,
    SKIPPED
  }

  private final Subgraph graph;
  private final int[] waitingFor;
  private final State[] states;
  private final PriorityQueue<Integer> ready;
  private int left;

  Traversal(Subgraph graph) {
    this.graph = graph;
    var vertices = graph.vertices();
    var wayToGo = wayToGo(graph);
    this.ready =
        new PriorityQueue<>(
            Comparator.<Integer>comparingInt(vertex -> -wayToGo[vertex])
                .thenComparingInt(vertex -> vertex));
    this.waitingFor = new int[vertices];
    this.states = new State[vertices];
    this.left = 0;
    for (var vertex = 0; vertex < vertices; vertex++) {
      states[vertex] = State.WAITING;
      waitingFor[vertex] = graph.upstreamEdges().degree(vertex);
      left += graph.isBridge(vertex) ? 0 : 1;
    }
    for (var vertex = 0; vertex < vertices; vertex++) {
      if (graph.upstreamEdges().degree(vertex) == 0) {
        ready.add(vertex);
      }
    }
  }

  /** Takes the next node to work on; absent if none is ready just now. */
  public Optional<NodeId> next() {
    var vertex = ready.poll();
    if (vertex == null) {
      return Optional.empty();
    }
    states[vertex] = State.TAKEN;
    return Optional.of(graph.id(vertex));
  }

  /** Nodes neither done nor skipped. */
  public int left() {
    return left;
  }

  /** A node taken before is built: what waited for it alone is ready. */
  public void done(NodeId id) {
    var vertex = taken(id);
    states[vertex] = State.DONE;
    left--;
    release(vertex);
  }

  /**
   * A node taken before failed: all that needs it will not be worked on.
   *
   * @return the nodes skipped because of it and not because of an earlier one, in topological order
   */
  public ImmutableList<NodeId> blocked(NodeId id) {
    var failed = taken(id);
    states[failed] = State.DONE;
    left--;
    var skipped = new PriorityQueue<Integer>();
    var walk = new ArrayDeque<Integer>();
    walk.add(failed);
    while (!walk.isEmpty()) {
      var vertex = walk.remove();
      var edges = graph.downstreamEdges();
      for (var edge = edges.start(vertex); edge < edges.end(vertex); edge++) {
        var reader = edges.target(edge);
        if (states[reader] == State.WAITING) {
          states[reader] = State.SKIPPED;
          walk.add(reader);
          if (!graph.isBridge(reader)) {
            skipped.add(reader);
            left--;
          }
        }
      }
    }
    var ids = ImmutableList.<NodeId>builderWithExpectedSize(skipped.size());
    while (!skipped.isEmpty()) {
      ids.add(graph.id(skipped.remove()));
    }
    return ids.build();
  }

  /**
   * Ends the walk: nothing more is ready.
   *
   * @return the nodes neither taken nor skipped before, in topological order
   */
  public ImmutableList<NodeId> stop() {
    ready.clear();
    var stopped = ImmutableList.<NodeId>builder();
    for (var vertex = 0; vertex < states.length; vertex++) {
      if (states[vertex] == State.WAITING) {
        states[vertex] = State.SKIPPED;
        if (!graph.isBridge(vertex)) {
          stopped.add(graph.id(vertex));
          left--;
        }
      }
    }
    return stopped.build();
  }

  private int taken(NodeId id) {
    var vertex = graph.number(id);
    if (states[vertex] != State.TAKEN) {
      throw new IllegalStateException("`" + id + "` is " + states[vertex] + ", not TAKEN");
    }
    return vertex;
  }

  /** Lets go what waited for a vertex; a bridge passes that on at once. */
  private void release(int from) {
    var passing = new ArrayDeque<Integer>();
    passing.add(from);
    while (!passing.isEmpty()) {
      var vertex = passing.remove();
      var edges = graph.downstreamEdges();
      for (var edge = edges.start(vertex); edge < edges.end(vertex); edge++) {
        var reader = edges.target(edge);
        if (--waitingFor[reader] == 0 && states[reader] == State.WAITING) {
          if (graph.isBridge(reader)) {
            states[reader] = State.DONE;
            passing.add(reader);
          } else {
            ready.add(reader);
          }
        }
      }
    }
  }

  /** Vertices are numbered in topological order, so one pass from the end is enough. */
  private static int[] wayToGo(Subgraph graph) {
    var wayToGo = new int[graph.vertices()];
    var edges = graph.downstreamEdges();
    for (var vertex = graph.vertices() - 1; vertex >= 0; vertex--) {
      for (var edge = edges.start(vertex); edge < edges.end(vertex); edge++) {
        wayToGo[vertex] = Math.max(wayToGo[vertex], wayToGo[edges.target(edge)]);
      }
      wayToGo[vertex] += graph.isBridge(vertex) ? 0 : 1;
    }
    return wayToGo;
  }
}
