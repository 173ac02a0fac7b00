package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.ByteSource;

/** What becomes of a request. */
sealed interface Reply {
  /** An answer. */
  record Json(JsonNode body) implements Reply {}

  /** A part of an answer's rows, compressed. */
  record Chunk(ByteSource bytes) implements Reply {}

  /** An answer of HTTP's own. */
  record Status(int code) implements Reply {}

  /** No answer: the connection ends. */
  record Dropped() implements Reply {}
}
