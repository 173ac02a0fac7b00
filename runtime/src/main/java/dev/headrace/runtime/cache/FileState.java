package dev.headrace.runtime.cache;

/**
 * A file of the project as a command found it.
 *
 * @param modified nanoseconds since 1970
 * @param size in bytes
 * @param checksum SHA-256 of its bytes, hex
 */
public record FileState(long modified, long size, String checksum) {}
