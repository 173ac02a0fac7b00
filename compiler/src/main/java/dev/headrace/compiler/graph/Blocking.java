package dev.headrace.compiler.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** What one test blocks, by either rule. Confined to one thread. */
final class Blocking {
  private final Adjacency upstream;
  private final Adjacency downstream;
  private final Levels levels;
  private final BitSet never;

  /**
   * @param never nodes no test blocks: other tests
   */
  Blocking(NodeGraph graph, BitSet never) {
    this.upstream = graph.upstreamEdges();
    this.downstream = graph.downstreamEdges();
    this.levels = graph.completeLevels();
    this.never = never;
  }

  /**
   * The nearest of the descendants of any of a test's parents that the test does not need: every
   * other such descendant lies behind one of them.
   */
  List<Integer> ofAny(int test) {
    if (upstream.degree(test) == 1) {
      return readers(upstream.target(upstream.start(test)));
    }
    var needed = neededNearby(test);
    var between = new LinkedHashSet<Integer>(parents(test));
    var inOrder = new ArrayList<>(needed);
    inOrder.sort(Comparator.comparingInt(levels::level));
    for (var node : inOrder) {
      if (parents(node).stream().anyMatch(between::contains)) {
        between.add(node);
      }
    }
    var nearest = new LinkedHashSet<Integer>();
    for (var node : between) {
      for (var reader : readers(node)) {
        if (!needed.contains(reader)) {
          nearest.add(reader);
        }
      }
    }
    return new ArrayList<>(nearest);
  }

  /** The nearest of the descendants of all of a test's parents. */
  List<Integer> ofAll(int test) {
    var parents = lowestParents(test);
    if (parents.size() < 2) {
      return parents.stream().flatMap(parent -> readers(parent).stream()).toList();
    }
    var common = descendants(parents.getFirst());
    for (var parent : parents.subList(1, parents.size())) {
      common.and(descendants(parent));
    }
    return common.stream()
        .filter(node -> !never.get(node))
        .filter(node -> parents(node).stream().noneMatch(common::get))
        .boxed()
        .toList();
  }

  /** Goes on from blocked nodes through those given up, to the nearest behind them. */
  Set<Integer> beyond(Collection<Integer> from, IntPredicate givenUp) {
    var nearest = new LinkedHashSet<Integer>();
    var seen = new BitSet();
    var walk = new ArrayDeque<>(from);
    while (!walk.isEmpty()) {
      int node = walk.remove();
      if (!givenUp.test(node)) {
        nearest.add(node);
      } else if (!seen.get(node)) {
        seen.set(node);
        walk.addAll(readers(node));
      }
    }
    return nearest;
  }

  /**
   * What a test needs, as far as it may descend from one of its parents: a node on a way from one
   * parent to another has a level between theirs.
   */
  private Set<Integer> neededNearby(int test) {
    var parents = parents(test);
    var lowest = parents.stream().mapToInt(levels::level).min().orElse(0);
    var needed = new LinkedHashSet<Integer>(parents);
    var walk = new ArrayDeque<Integer>(parents);
    while (!walk.isEmpty()) {
      for (var read : parents(walk.remove())) {
        if (levels.level(read) > lowest && needed.add(read)) {
          walk.add(read);
        }
      }
    }
    return needed;
  }

  /** Its parents but for those that are ancestors of another, whose descendants are more. */
  private List<Integer> lowestParents(int test) {
    var reached = new BitSet();
    neededNearby(test).forEach(node -> parents(node).forEach(reached::set));
    return parents(test).stream().filter(parent -> !reached.get(parent)).toList();
  }

  private BitSet descendants(int of) {
    var found = new BitSet();
    var walk = new ArrayDeque<Integer>();
    walk.add(of);
    while (!walk.isEmpty()) {
      for (var reader : readers(walk.remove())) {
        if (!found.get(reader)) {
          found.set(reader);
          walk.add(reader);
        }
      }
    }
    return found;
  }

  private List<Integer> parents(int node) {
    return neighbours(upstream, node);
  }

  private List<Integer> readers(int node) {
    var readers = neighbours(downstream, node);
    readers.removeIf(never::get);
    return readers;
  }

  private static List<Integer> neighbours(Adjacency edges, int node) {
    var neighbours = new ArrayList<Integer>(edges.degree(node));
    for (var edge = edges.start(node); edge < edges.end(node); edge++) {
      neighbours.add(edges.target(edge));
    }
    return neighbours;
  }
}
