package dev.headrace.runtime.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WorkerThreadsTest {

  @Test
  void keepsTheOrderOfThePieces() {
    var pieces = IntStream.range(0, 1000).boxed().toList();
    assertThat(new WorkerThreads(4).map(pieces, piece -> piece * 2))
        .isEqualTo(pieces.stream().map(piece -> piece * 2).toList());
  }

  @Test
  void worksOnSeveralPiecesAtATime() {
    var barrier = new CyclicBarrier(2);
    assertThat(
            new WorkerThreads(2)
                .map(
                    ImmutableList.of("a", "b"),
                    piece -> {
                      try {
                        barrier.await();
                      } catch (Exception alone) {
                        throw new IllegalStateException(alone);
                      }
                      return piece;
                    }))
        .containsExactly("a", "b");
  }

  @Test
  void isCalledAsWhoeverAskedForTheWork() {
    var name = Thread.currentThread().getName();
    assertThat(
            new WorkerThreads(2)
                .map(ImmutableList.of(1, 2), piece -> Thread.currentThread().getName()))
        .containsOnly(name);
  }

  @Test
  void throwsWhatTheWorkThrows() {
    assertThatThrownBy(() ->
            new WorkerThreads(2)
                .map(
                    ImmutableList.of(1, 2),
                    piece -> {
                      throw new IllegalArgumentException("no " + piece);
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no 1");
  }
}
