package dev.headrace.compiler.context;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The command's clock as {@code datetime.now()} reads it. */
final class SuppliedClock extends Clock {
  private final Supplier<Instant> instants;
  private final ZoneId zone;

  SuppliedClock(Supplier<Instant> instants, ZoneId zone) {
    this.instants = instants;
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SuppliedClock(instants, zone);
  }

  @Override
  public Instant instant() {
    return instants.get();
  }
}
