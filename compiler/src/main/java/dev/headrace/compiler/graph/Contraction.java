package dev.headrace.compiler.graph;

import dev.headrace.compiler.graph.Adjacency.EdgeList;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes nodes out of a graph and keeps the order they impose on the others.
 *
 * <p>A node taken out is replaced by edges from what it reads to what reads it. Where that would
 * multiply edges (a hub between a thousand and a thousand nodes) it stays instead, as a bridge that
 * only passes things on; so the work and the result stay linear in the graph.
 */
final class Contraction {
  private static final int MOST_REPLACED = 16;

  private final NodeGraph graph;
  private final BitSet kept;
  private final BitSet between;
  private final BitSet bridges;

  /** For a node taken out, what to read in its place. */
  private final int[] @Nullable [] replacement;

  private Contraction(NodeGraph graph, BitSet kept) {
    this.graph = graph;
    this.kept = kept;
    this.between = between(graph, kept);
    this.bridges = new BitSet();
    this.replacement = new int[graph.nodes().size()][];
  }

  static Subgraph of(NodeGraph graph, BitSet kept) {
    return new Contraction(graph, kept).contract();
  }

  private Subgraph contract() {
    var edges = new EdgeList(graph.upstreamEdges().edges());
    var order = graph.completeLevels().order();
    for (var node : order) {
      if (kept.get(node)) {
        add(edges, node, reads(node));
      } else if (between.get(node)) {
        var reads = reads(node);
        if (multiplies(reads.length, readers(node))) {
          bridges.set(node);
          add(edges, node, reads);
        } else {
          replacement[node] = reads;
        }
      }
    }
    var left = Arrays.stream(order).filter(n -> kept.get(n) || bridges.get(n)).toArray();
    return Subgraph.of(graph, left, kept, edges.adjacency(graph.nodes().size()));
  }

  private static boolean multiplies(int reads, int readers) {
    return reads > 1 && (reads > MOST_REPLACED || reads * readers > reads + readers);
  }

  private int[] reads(int node) {
    var upstream = graph.upstreamEdges();
    var reads = new int[upstream.degree(node)];
    var size = 0;
    for (var edge = upstream.start(node); edge < upstream.end(node); edge++) {
      var read = upstream.target(edge);
      var instead = replacement[read];
      if (kept.get(read) || bridges.get(read)) {
        reads = size == reads.length ? Arrays.copyOf(reads, size * 2) : reads;
        reads[size++] = read;
      } else if (instead != null) {
        if (size + instead.length > reads.length) {
          reads = Arrays.copyOf(reads, 2 * (size + instead.length));
        }
        System.arraycopy(instead, 0, reads, size, instead.length);
        size += instead.length;
      }
    }
    return Arrays.stream(reads, 0, size).sorted().distinct().toArray();
  }

  private int readers(int node) {
    var downstream = graph.downstreamEdges();
    var count = 0;
    for (var edge = downstream.start(node); edge < downstream.end(node); edge++) {
      var reader = downstream.target(edge);
      count += kept.get(reader) || between.get(reader) ? 1 : 0;
    }
    return count;
  }

  private static void add(EdgeList edges, int node, int[] reads) {
    for (var read : reads) {
      edges.add(node, read);
    }
  }

  /** The nodes that both read and are read by kept ones, at whatever distance. */
  private static BitSet between(NodeGraph graph, BitSet kept) {
    var after = reached(graph.completeLevels().order(), graph.upstreamEdges(), kept);
    var order = graph.completeLevels().order();
    var backwards = new int[order.length];
    for (var i = 0; i < order.length; i++) {
      backwards[i] = order[order.length - 1 - i];
    }
    var between = reached(backwards, graph.downstreamEdges(), kept);
    between.and(after);
    between.andNot(kept);
    return between;
  }

  private static BitSet reached(int[] order, Adjacency from, BitSet kept) {
    var reached = new BitSet();
    reached.or(kept);
    for (var node : order) {
      for (var edge = from.start(node); edge < from.end(node) && !reached.get(node); edge++) {
        if (reached.get(from.target(edge))) {
          reached.set(node);
        }
      }
    }
    return reached;
  }
}
