package dev.headrace.runtime.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.headrace.compiler.graph.NodeGraph;
import dev.headrace.compiler.graph.Subgraph;
import dev.headrace.compiler.node.Node;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class SchedulerTest {
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Test
  void beginsTheLongestWayFirst() {
    var a = Nodes.view("a", "");
    var b = Nodes.view("b", "");
    var c = Nodes.view("c", "", b);
    var d = Nodes.view("d", "", c);
    run(1, id -> Scheduler.Outcome.DONE, a, b, c, d);
    assertThat(log).containsExactly("b", "c", "a", "d");
  }

  @Test
  void worksOnSeveralNodesAtATime() {
    var both = new CyclicBarrier(2);
    run(
        2,
        id -> {
          try {
            both.await(30, TimeUnit.SECONDS);
            return Scheduler.Outcome.DONE;
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
          }
        },
        Nodes.view("a", ""),
        Nodes.view("b", ""));
    assertThat(log).hasSize(2);
  }

  @Test
  void skipsWhatNeedsABlockedNodeBecauseOfIt() {
    var a = Nodes.view("a", "");
    var b = Nodes.view("b", "", a);
    var c = Nodes.view("c", "", b);
    var other = Nodes.view("other", "");
    run(
        1,
        id -> id.equals(a.id()) ? Scheduler.Outcome.BLOCKS : Scheduler.Outcome.DONE,
        a,
        b,
        c,
        other);
    assertThat(log).containsExactly("a", "skip b because of a", "skip c because of a", "other");
  }

  @Test
  void beginsNothingAfterTheEnd() {
    var a = Nodes.view("a", "");
    run(1, id -> Scheduler.Outcome.ENDS, a, Nodes.view("b", "", a), Nodes.view("c", ""));
    assertThat(log).containsExactly("a", "skip b because of a", "skip c because of nothing");
  }

  @Test
  void canBeCancelledFromAnotherThread() {
    var scheduler = new Scheduler(1);
    var a = Nodes.view("a", "");
    run(
        scheduler,
        id -> {
          scheduler.cancel();
          return Scheduler.Outcome.DONE;
        },
        a,
        Nodes.view("b", "", a));
    assertThat(log).containsExactly("a", "skip b because of nothing");
  }

  @Test
  void aBugEndsEverythingAndIsThrown() {
    assertThatThrownBy(() ->
            run(
                2,
                id -> {
                  throw new IllegalStateException("bug in " + id);
                },
                Nodes.view("a", "")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("bug in model.shop.a");
  }

  @Test
  void nothingToDoIsDone() {
    run(4, id -> Scheduler.Outcome.DONE);
    assertThat(log).isEmpty();
  }

  private void run(int workers, Function<NodeId, Scheduler.Outcome> perform, Node... nodes) {
    run(new Scheduler(workers), perform, nodes);
  }

  private void run(
      Scheduler scheduler, Function<NodeId, Scheduler.Outcome> perform, Node... nodes) {
    scheduler.run(
        order(nodes),
        new Scheduler.Work() {
          @Override
          public Scheduler.Outcome perform(NodeId id, int worker) {
            log.add(name(id));
            return perform.apply(id);
          }

          @Override
          public void skip(NodeId id, Optional<NodeId> because) {
            log.add(
                "skip " + name(id) + " because of " + because.map(this::named).orElse("nothing"));
          }

          private String named(NodeId id) {
            return name(id);
          }
        });
  }

  private static String name(NodeId id) {
    return id.value().substring("model.shop.".length());
  }

  private static Subgraph order(Node... nodes) {
    var list = ImmutableList.copyOf(nodes);
    return NodeGraph.of(list)
        .subgraph(list.stream().map(Node::id).collect(ImmutableSet.toImmutableSet()));
  }
}
