package dev.headrace.runtime.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResultLineTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  @Test
  void saysHowOldASourceIs() {
    assertThat(line(Status.WARN, Duration.ofHours(13)))
        .isEqualTo(
            "1 of 2  WARN   freshness    shop.orders"
                + " ........................................ [WARN, 13h 00m old in 0.25s]");
    assertThat(line(Status.ERROR, Duration.ofDays(30))).endsWith("30 days old in 0.25s]");
  }

  @Test
  void fitsATerminalAsFarAsItCan() {
    var result = result(Status.PASS, Duration.ofHours(1));
    var line =
        new ResultLine(72).write(new Event.FreshnessFinished(result, 1, 2, NOW), Colours.OFF);
    assertThat(line).hasSize(72).endsWith(". [PASS, 1h 00m old in 0.25s]");
  }

  private static String line(Status status, Duration age) {
    var result = result(status, age);
    return new ResultLine().write(new Event.FreshnessFinished(result, 1, 2, NOW), Colours.OFF);
  }

  private static FreshnessResult result(Status status, Duration age) {
    return new FreshnessResult(
        Samples.orders(),
        status,
        Optional.of(NOW.minus(age)),
        NOW,
        Optional.empty(),
        ImmutableList.of(),
        ImmutableMap.of(),
        ImmutableList.of(),
        "Thread-1",
        Duration.ofMillis(250));
  }
}
