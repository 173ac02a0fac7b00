package dev.headrace.runtime.adapter.snowflake.emulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of answers that are fetched by themselves. Safe for threads. */
final class Chunks {
  static final String PATH = "/chunks/";

  private final Map<String, Reply.Chunk> chunks = new ConcurrentHashMap<>();

  /** The path it is then fetched from. */
  String add(String queryId, int number, Reply.Chunk chunk) {
    var path = PATH + queryId + "/" + number;
    chunks.put(path, chunk);
    return path;
  }

  Reply get(String path) {
    var chunk = chunks.get(path);
    return chunk == null ? new Reply.Status(404) : chunk;
  }
}
