package dev.headrace.compiler.graph;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.headrace.compiler.graph.Adjacency.EdgeList;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nodes of a project and which of them read which; immutable. */
public final class NodeGraph {
  /** As many steps as there are. */
  public static final int ANY_DEPTH = Integer.MAX_VALUE;

  private final ImmutableList<NodeId> ids;
  private final ImmutableMap<NodeId, Integer> numbers;
  private final Adjacency upstream;
  private final Adjacency downstream;
  private final Levels levels;

  private NodeGraph(
      ImmutableList<NodeId> ids, ImmutableMap<NodeId, Integer> numbers, Adjacency upstream) {
    this.ids = ids;
    this.numbers = numbers;
    this.upstream = upstream;
    this.downstream = upstream.reversed();
    this.levels = Levels.of(this.upstream, this.downstream);
  }

  /** What a node reads that is not among the nodes is left out. */
  public static NodeGraph of(Collection<? extends Node> nodes) {
    var ids = nodes.stream().map(Node::id).sorted().collect(ImmutableList.toImmutableList());
    var numbers = ImmutableMap.<NodeId, Integer>builderWithExpectedSize(ids.size());
    for (var number = 0; number < ids.size(); number++) {
      numbers.put(ids.get(number), number);
    }
    var numberOf = numbers.buildOrThrow();
    var edges = new EdgeList(ids.size() * 2);
    for (var node : nodes) {
      var number = numberOf(node.id(), numberOf);
      for (var read : node.dependencies().nodes()) {
        var upstream = numberOf.get(read);
        if (upstream != null) {
          edges.add(number, upstream);
        }
      }
    }
    return new NodeGraph(ids, numberOf, edges.adjacency(ids.size()));
  }

  /** Nodes of which none waits for another, whatever they read. */
  public static NodeGraph unrelated(Collection<? extends Node> nodes) {
    var ids = nodes.stream().map(Node::id).sorted().collect(ImmutableList.toImmutableList());
    var numbers = ImmutableMap.<NodeId, Integer>builderWithExpectedSize(ids.size());
    for (var number = 0; number < ids.size(); number++) {
      numbers.put(ids.get(number), number);
    }
    return new NodeGraph(ids, numbers.buildOrThrow(), new EdgeList(0).adjacency(ids.size()));
  }

  /** All nodes, by id. */
  public ImmutableList<NodeId> nodes() {
    return ids;
  }

  public boolean contains(NodeId id) {
    return numbers.containsKey(id);
  }

  /** What a node reads, by id. */
  public ImmutableSortedSet<NodeId> upstream(NodeId id) {
    return neighbours(upstream, number(id));
  }

  /** What reads a node, by id. */
  public ImmutableSortedSet<NodeId> downstream(NodeId id) {
    return neighbours(downstream, number(id));
  }

  /** What the given nodes read in at most that many steps, without themselves, by id. */
  public ImmutableSortedSet<NodeId> ancestors(Collection<NodeId> of, int depth) {
    return reached(upstream, of, depth);
  }

  public ImmutableSortedSet<NodeId> ancestors(NodeId of, int depth) {
    return ancestors(ImmutableList.of(of), depth);
  }

  /** What reads the given nodes in at most that many steps, without themselves, by id. */
  public ImmutableSortedSet<NodeId> descendants(Collection<NodeId> of, int depth) {
    return reached(downstream, of, depth);
  }

  public ImmutableSortedSet<NodeId> descendants(NodeId of, int depth) {
    return descendants(ImmutableList.of(of), depth);
  }

  public boolean hasCycle() {
    return !levels.complete();
  }

  /**
   * Every node after all it reads: those that read nothing first, then by the length of the longest
   * way from them, then by id.
   *
   * @throws IllegalStateException if there is a cycle
   */
  public ImmutableList<NodeId> topologicalOrder() {
    var order = ImmutableList.<NodeId>builderWithExpectedSize(ids.size());
    for (var number : completeLevels().order()) {
      order.add(ids.get(number));
    }
    return order.build();
  }

  /** For each node what it reads; the nodes themselves by id too. */
  public ImmutableSortedMap<NodeId, ImmutableSortedSet<NodeId>> parentMap() {
    return map(upstream);
  }

  /** For each node what reads it; the nodes themselves by id too. */
  public ImmutableSortedMap<NodeId, ImmutableSortedSet<NodeId>> childMap() {
    return map(downstream);
  }

  /**
   * The same graph where besides each of the given tests is read by what must not be built when it
   * fails.
   *
   * @see TestEdges
   */
  public NodeGraph withTestEdges(Set<NodeId> tests) {
    var numbersOfTests = new BitSet(ids.size());
    tests.stream().filter(this::contains).forEach(test -> numbersOfTests.set(number(test)));
    return new NodeGraph(ids, numbers, new TestEdges(this, numbersOfTests).find());
  }

  /** The given nodes alone, in the order that ways through the others impose too. */
  public Subgraph subgraph(Set<NodeId> selected) {
    var kept = new BitSet(ids.size());
    selected.stream().filter(this::contains).forEach(id -> kept.set(number(id)));
    return Contraction.of(this, kept);
  }

  int number(NodeId id) {
    return numberOf(id, numbers);
  }

  NodeId id(int number) {
    return ids.get(number);
  }

  Adjacency upstreamEdges() {
    return upstream;
  }

  Adjacency downstreamEdges() {
    return downstream;
  }

  Levels levels() {
    return levels;
  }

  Levels completeLevels() {
    if (hasCycle()) {
      throw new IllegalStateException("the graph has a cycle: " + CycleFinder.cycles(this));
    }
    return levels;
  }

  private static int numberOf(NodeId id, ImmutableMap<NodeId, Integer> numbers) {
    @Nullable Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalStateException("`" + id + "` is not in the graph");
    }
    return number;
  }

  private ImmutableSortedSet<NodeId> neighbours(Adjacency edges, int number) {
    var found = ImmutableSortedSet.<NodeId>naturalOrder();
    for (var edge = edges.start(number); edge < edges.end(number); edge++) {
      found.add(ids.get(edges.target(edge)));
    }
    return found.build();
  }

  private ImmutableSortedMap<NodeId, ImmutableSortedSet<NodeId>> map(Adjacency edges) {
    var map = ImmutableSortedMap.<NodeId, ImmutableSortedSet<NodeId>>naturalOrder();
    for (var number = 0; number < ids.size(); number++) {
      map.put(ids.get(number), neighbours(edges, number));
    }
    return map.buildOrThrow();
  }

  private ImmutableSortedSet<NodeId> reached(Adjacency edges, Collection<NodeId> from, int depth) {
    var seen = new BitSet(ids.size());
    var frontier = new ArrayDeque<Integer>();
    for (var id : from) {
      seen.set(number(id));
      frontier.add(number(id));
    }
    var found = ImmutableSet.<NodeId>builder();
    for (var step = 0; step < depth && !frontier.isEmpty(); step++) {
      for (var left = frontier.size(); left > 0; left--) {
        var number = frontier.remove();
        for (var edge = edges.start(number); edge < edges.end(number); edge++) {
          if (!seen.get(edges.target(edge))) {
            seen.set(edges.target(edge));
            frontier.add(edges.target(edge));
            found.add(ids.get(edges.target(edge)));
          }
        }
      }
    }
    return ImmutableSortedSet.copyOf(found.build());
  }
}
