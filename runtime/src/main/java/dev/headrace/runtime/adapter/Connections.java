package dev.headrace.runtime.adapter;

import dev.headrace.compiler.context.Target;

/** The way to one target's database. The first session opens it; safe for use by many threads. */
public interface Connections extends AutoCloseable {
  /** The target as templates see it. */
  Target target();

  /** What it connects to, for people: a file, a host and database. */
  String address();

  /**
   * A new session.
   *
   * @throws WarehouseException when the database cannot be reached
   */
  Session open();

  /** Closes what is open; sessions must not be used after. */
  @Override
  void close();
}
