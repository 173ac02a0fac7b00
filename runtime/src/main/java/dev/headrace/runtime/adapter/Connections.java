package dev.headrace.runtime.adapter;

import dev.headrace.compiler.context.Target;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The way to one target's database. The first session opens it; safe for use by many threads. */
public interface Connections extends AutoCloseable {
  /** The target as templates see it. */
  Target target();

  /** What it connects to, for people: a file, a host and database. */
  String address();

  /**
   * Tells the database from all others, however it is reached; may ask it.
   *
   * @throws WarehouseException when the database cannot be reached
   */
  default String identity() {
    return address();
  }

  /**
   * A new session.
   *
   * @throws WarehouseException when the database cannot be reached
   */
  Session open();

  /**
   * Looks at what a build needs of the database, one thing after the other.
   *
   * @param now the time on this machine
   * @param findings is told of each
   * @throws WarehouseException when there is nothing more to be looked at
   */
  void examine(Supplier<Instant> now, Consumer<Finding> findings);

  /** Closes what is open; sessions must not be used after. */
  @Override
  void close();
}
