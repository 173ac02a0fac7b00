package dev.headrace.runtime.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PermutationTest {
  private final Permutation permutation = new Permutation(MaskKey.of("a key"));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 9, 10, 90, 365, 366, 1000, 32_768})
  void givesEachNumberItsOwnPlace(long size) {
    var places = LongStream.range(0, size).map(number -> permutation.of(number, size, 1));
    assertThat(places.sorted().toArray()).isEqualTo(LongStream.range(0, size).toArray());
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 52, Long.MAX_VALUE, Long.MAX_VALUE - 1_000_000_000_000_000_000L})
  void staysAmongManyNumbers(long size) {
    assertThat(
            LongStream.of(0, 1, 2, size / 2, size - 1)
                .map(number -> permutation.of(number, size, 1)))
        .doesNotHaveDuplicates()
        .allMatch(place -> place >= 0 && place < size);
  }

  @Test
  void dependsOnTheKeyAndTheKind() {
    var other = new Permutation(MaskKey.of("another key"));
    assertThat(permutation.of(5, 1L << 40, 1))
        .isNotEqualTo(permutation.of(5, 1L << 40, 2))
        .isNotEqualTo(other.of(5, 1L << 40, 1))
        .isEqualTo(new Permutation(MaskKey.of("a key")).of(5, 1L << 40, 1));
  }
}
