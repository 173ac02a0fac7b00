package dev.headrace.runtime.execute;

import dev.headrace.compiler.graph.Subgraph;
import dev.headrace.compiler.graph.Traversal;
import dev.headrace.compiler.node.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Works through a graph with several threads, each node after all it needs. Threads are made here
 * and in {@link WorkerThreads} only.
 */
public final class Scheduler {
  private static final long TICK_MILLIS = 200;

  private final int workers;
  private final Object lock = new Object();
  private boolean cancelled;

  public Scheduler(int workers) {
    this.workers = workers;
  }

  /** What is done with each node. */
  public interface Work {
    /**
     * Does one node. Called by a worker's thread.
     *
     * @param worker 0-based
     */
    Outcome perform(NodeId id, int worker);

    /** A node will not be done. One call at a time for each node. */
    void skip(NodeId id, Optional<NodeId> because);

    /** Time passed. Called by the thread that waits. */
    default void tick() {}
  }

  /** What a node's end means for others. */
  public enum Outcome {
    /** What needs it may begin. */
    DONE,
    /** What needs it is skipped. */
    BLOCKS,
    /** Nothing more is begun. */
    ENDS
  }

  /** Returns when every node is done or skipped. A worker's failure is thrown here. */
  public void run(Subgraph order, Work work) {
    var run = new Run(order.traversal(), work);
    var count = Math.max(1, Math.min(workers, order.nodes().size()));
    var threads = new ArrayList<Thread>();
    for (var worker = 0; worker < count; worker++) {
      var number = worker;
      threads.add(new Thread(() -> run.loop(number), threadName(number)));
    }
    threads.forEach(Thread::start);
    run.await();
    join(threads);
    run.finish();
  }

  /** What a worker's thread is called. */
  static String threadName(int worker) {
    return "Thread-" + (worker + 1);
  }

  /** Begins nothing more; what runs is left to end. From any thread. */
  public void cancel() {
    synchronized (lock) {
      cancelled = true;
      lock.notifyAll();
    }
  }

  private static void join(List<Thread> threads) {
    var interrupted = false;
    for (var thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One walk; everything that changes is guarded by the scheduler's lock. */
  private final class Run {
    private final Traversal traversal;
    private final Work work;
    private int running;
    private @Nullable Throwable failure;

    Run(Traversal traversal, Work work) {
      this.traversal = traversal;
      this.work = work;
    }

    void loop(int worker) {
      for (var next = take(); next.isPresent(); next = take()) {
        var id = next.get();
        try {
          ended(id, work.perform(id, worker));
        } catch (RuntimeException | Error e) {
          failed(e);
        }
      }
    }

    private Optional<NodeId> take() {
      synchronized (lock) {
        while (!over()) {
          var next = traversal.next();
          if (next.isPresent()) {
            running++;
            return next;
          }
          waitForChange(0);
        }
        return Optional.empty();
      }
    }

    private boolean over() {
      return cancelled || failure != null || traversal.left() == 0;
    }

    private void ended(NodeId id, Outcome outcome) {
      synchronized (lock) {
        switch (outcome) {
          case DONE -> traversal.done(id);
          case BLOCKS -> skip(traversal.blocked(id), Optional.of(id));
          case ENDS -> {
            skip(traversal.blocked(id), Optional.of(id));
            cancelled = true;
          }
        }
        running--;
        lock.notifyAll();
      }
    }

    private void failed(Throwable bug) {
      synchronized (lock) {
        if (failure == null) {
          failure = bug;
        } else {
          failure.addSuppressed(bug);
        }
        running--;
        lock.notifyAll();
      }
    }

    private void skip(Collection<NodeId> ids, Optional<NodeId> because) {
      ids.forEach(id -> work.skip(id, because));
    }

    void await() {
      while (true) {
        synchronized (lock) {
          if (over() && running == 0) {
            return;
          }
          waitForChange(TICK_MILLIS);
        }
        work.tick();
      }
    }

    @SuppressWarnings("WaitNotInLoop") // both callers look again at what they wait for
    private void waitForChange(long millis) {
      try {
        lock.wait(millis);
      } catch (InterruptedException e) {
        cancelled = true;
      }
    }

    void finish() {
      synchronized (lock) {
        switch (failure) {
          case null -> skip(traversal.stop(), Optional.empty());
          case RuntimeException bug -> throw bug;
          case Error bug -> throw bug;
          default -> throw new IllegalStateException(failure);
        }
      }
    }
  }
}
