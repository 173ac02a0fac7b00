package dev.headrace.runtime.adapter;

import java.time.Duration;
import java.time.Instant;

/**
 * How one thing stands that a build needs of a database.
 *
 * @param what for people: {@code driver}, {@code login}, {@code schema}
 * @param found for people, without secrets
 */
public record Finding(String what, boolean ok, String found) {
  private static final Duration TOLERATED = Duration.ofSeconds(60);

  /** How far a server's clock is from this machine's. */
  public static Finding clock(Instant here, Instant there) {
    var apart = Duration.between(here, there).abs();
    return new Finding(
        "clock",
        apart.compareTo(TOLERATED) < 0,
        "the server's is %d.%d seconds from this machine's"
            .formatted(apart.toSeconds(), apart.toMillisPart() / 100));
  }
}
