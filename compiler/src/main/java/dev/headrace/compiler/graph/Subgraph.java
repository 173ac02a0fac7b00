package dev.headrace.compiler.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.graph.Adjacency.EdgeList;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Some nodes of a graph and the order between them, ways through other nodes included; immutable.
 */
public final class Subgraph {
  private final ImmutableList<NodeId> ids;
  private final BitSet bridges;
  private final Map<NodeId, Integer> numbers;
  private final Adjacency upstream;
  private final Adjacency downstream;

  private Subgraph(ImmutableList<NodeId> ids, BitSet bridges, Adjacency upstream) {
    this.ids = ids;
    this.bridges = bridges;
    this.numbers = new HashMap<>(ids.size() * 2);
    for (var number = 0; number < ids.size(); number++) {
      numbers.put(ids.get(number), number);
    }
    this.upstream = upstream;
    this.downstream = upstream.reversed();
  }

  /** Numbers the vertices left anew, in their topological order. */
  static Subgraph of(NodeGraph graph, int[] left, BitSet kept, Adjacency upstream) {
    var ids = ImmutableList.<NodeId>builderWithExpectedSize(left.length);
    var renumbered = new int[graph.nodes().size()];
    var bridges = new BitSet(left.length);
    for (var number = 0; number < left.length; number++) {
      ids.add(graph.id(left[number]));
      renumbered[left[number]] = number;
      bridges.set(number, !kept.get(left[number]));
    }
    var edges = new EdgeList(upstream.edges());
    for (var old : left) {
      for (var edge = upstream.start(old); edge < upstream.end(old); edge++) {
        edges.add(renumbered[old], renumbered[upstream.target(edge)]);
      }
    }
    return new Subgraph(ids.build(), bridges, edges.adjacency(left.length));
  }

  /** The nodes in topological order. */
  public ImmutableList<NodeId> nodes() {
    var nodes = ImmutableList.<NodeId>builderWithExpectedSize(ids.size());
    for (var number = bridges.nextClearBit(0);
        number < ids.size();
        number = bridges.nextClearBit(number + 1)) {
      nodes.add(ids.get(number));
    }
    return nodes.build();
  }

  /** The nearest of these nodes that a node needs, directly or through others. */
  public ImmutableSortedSet<NodeId> upstream(NodeId id) {
    return nearest(upstream, number(id));
  }

  /** The nearest of these nodes that need a node, directly or through others. */
  public ImmutableSortedSet<NodeId> downstream(NodeId id) {
    return nearest(downstream, number(id));
  }

  /** A new walk through the nodes. */
  public Traversal traversal() {
    return new Traversal(this);
  }

  int vertices() {
    return ids.size();
  }

  boolean isBridge(int number) {
    return bridges.get(number);
  }

  NodeId id(int number) {
    return ids.get(number);
  }

  int number(NodeId id) {
    var number = numbers.get(id);
    if (number == null || bridges.get(number)) {
      throw new IllegalStateException("`" + id + "` is not selected");
    }
    return number;
  }

  Adjacency upstreamEdges() {
    return upstream;
  }

  Adjacency downstreamEdges() {
    return downstream;
  }

  private ImmutableSortedSet<NodeId> nearest(Adjacency edges, int from) {
    var found = ImmutableSortedSet.<NodeId>naturalOrder();
    var seen = new BitSet();
    var through = new ArrayDeque<Integer>();
    through.add(from);
    while (!through.isEmpty()) {
      var number = through.remove();
      for (var edge = edges.start(number); edge < edges.end(number); edge++) {
        var next = edges.target(edge);
        if (bridges.get(next)) {
          if (!seen.get(next)) {
            seen.set(next);
            through.add(next);
          }
        } else {
          found.add(ids.get(next));
        }
      }
    }
    return found.build();
  }
}
