package org.duckdb;

/**
 * Stands in for the driver's class of this name, which starts Java's Flight Recorder with the first
 * connection and so costs every command a fifth of a second. Ours comes first on the class path; a
 * test compares the two.
 */
final class JfrMemoryMonitor {

  private JfrMemoryMonitor() {}

  static void init() {}

  static void connectionOpened(DuckDBConnection connection) {}

  static void connectionClosed(long address) {}
}
