package dev.headrace.runtime.copy;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.util.stream.Stream;

/** Masks of numbers and times: each a number of about the same size, each day one of its year. */
final class Numbers {
  private static final int WHOLE = 1;
  private static final int FRACTION = 2;
  private static final int DAY = 3;
  private static final int SECOND = 4;
  private static final int MICRO = 5;

  /** Digits of the longest whole numbers. */
  private static final int LONGEST = 19;

  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
  private static final long SECONDS = 86_400;
  private static final long MICROS = 1_000_000;

  /**
   * Where the next longer numbers begin. A number stays on its side of each, so that its mask has
   * as many digits, fits the same type, and is the same whatever type the number has.
   */
  private static final ImmutableSortedSet<Long> BOUNDS = bounds(0);

  /** The same below zero, where every type reaches one farther. */
  private static final ImmutableSortedSet<Long> BOUNDS_BELOW = bounds(1);

  private final Permutation permutation;

  Numbers(Permutation permutation) {
    this.permutation = permutation;
  }

  private static ImmutableSortedSet<Long> bounds(long farther) {
    return Stream.concat(
            Stream.iterate(1L, bound -> bound * 10).limit(LONGEST),
            Stream.of(0L, (1L << 15) + farther, (1L << 31) + farther, Long.MAX_VALUE))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Long::compare));
  }

  long whole(long number) {
    // The least number has no counterpart above zero.
    return number < 0 && number != Long.MIN_VALUE
        ? -masked(-number, BOUNDS_BELOW)
        : masked(number, BOUNDS);
  }

  private long masked(long number, ImmutableSortedSet<Long> bounds) {
    var least = bounds.floor(number);
    var next = bounds.higher(number);
    return least == null || next == null
        ? number
        : least + permutation.of(number - least, next - least, WHOLE);
  }

  /** Another number between the same powers of two. */
  double floating(double number) {
    if (number == 0 || Double.isNaN(number) || Double.isInfinite(number)) {
      return number;
    }
    var bits = Double.doubleToRawLongBits(number);
    return Double.longBitsToDouble(
        (bits & ~MANTISSA) | permutation.of(bits & MANTISSA, MANTISSA + 1, FRACTION));
  }

  /** Another day of the year. */
  LocalDate day(LocalDate day) {
    var masked = permutation.of(day.getDayOfYear() - 1L, day.lengthOfYear(), DAY);
    return day.withDayOfYear((int) masked + 1);
  }

  /** Midnight, which is no time but a day, stays; a time without fractions gets one without. */
  LocalTime time(LocalTime time) {
    var micros = time.get(ChronoField.MICRO_OF_SECOND);
    if (micros == 0) {
      var second = time.toSecondOfDay();
      return second == 0
          ? time
          : LocalTime.ofSecondOfDay(1 + permutation.of(second - 1L, SECONDS - 1, SECOND));
    }
    var place = time.toSecondOfDay() * (MICROS - 1) + micros - 1;
    var masked = permutation.of(place, SECONDS * (MICROS - 1), MICRO);
    return LocalTime.ofSecondOfDay(masked / (MICROS - 1))
        .plusNanos((masked % (MICROS - 1) + 1) * 1000);
  }

  LocalDateTime at(LocalDateTime at) {
    return LocalDateTime.of(day(at.toLocalDate()), time(at.toLocalTime()));
  }

  OffsetDateTime at(OffsetDateTime at) {
    return at(at.toLocalDateTime()).atOffset(at.getOffset());
  }
}
