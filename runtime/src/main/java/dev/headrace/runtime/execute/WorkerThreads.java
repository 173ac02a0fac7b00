package dev.headrace.runtime.execute;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Threads that are made for a list of pieces and end with it. */
public final class WorkerThreads implements Workers {
  private static final int MOST = 8;

  private final int count;

  WorkerThreads(int count) {
    this.count = count;
  }

  /** As many as the machine has processors, up to eight. */
  public static WorkerThreads ofMachine() {
    return new WorkerThreads(Math.min(MOST, Runtime.getRuntime().availableProcessors()));
  }

  @Override
  public <T, R> ImmutableList<R> map(List<T> pieces, Function<T, R> work) {
    var threads = Math.min(count, pieces.size());
    if (threads < 2) {
      return Workers.ALONE.map(pieces, work);
    }
    // Messages and templates show who does a thing, and here that is whoever asked.
    var name = Thread.currentThread().getName();
    try (var pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, name))) {
      var futures = new ArrayList<Future<R>>(pieces.size());
      pieces.forEach(piece -> futures.add(pool.submit(() -> work.apply(piece))));
      var done = ImmutableList.<R>builderWithExpectedSize(futures.size());
      for (var future : futures) {
        done.add(result(future));
      }
      return done.build();
    }
  }

  @Override
  public <T> Supplier<T> begin(Supplier<T> work) {
    if (count < 2) {
      return Workers.ALONE.begin(work);
    }
    var task = new FutureTask<>(work::get);
    var thread = new Thread(task, Thread.currentThread().getName());
    thread.setDaemon(true); // A command that fails before it asks does not wait for it.
    thread.start();
    return () -> result(task);
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      Throwables.throwIfUnchecked(requireNonNull(failed.getCause()));
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while others worked", interrupted);
    }
  }
}
