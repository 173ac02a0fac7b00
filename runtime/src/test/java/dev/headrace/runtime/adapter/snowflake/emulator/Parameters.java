package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/** What the driver is told of a session with each answer. */
final class Parameters {
  static final String VERSION = "9.30.0";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The first and the size of chunks are those the driver does not live without. */
  private static final ImmutableMap<String, Object> FIXED =
      ImmutableMap.<String, Object>builder()
          .put("CLIENT_RESULT_CHUNK_SIZE", 160)
          .put("CLIENT_PREFETCH_THREADS", 2)
          .put("CLIENT_MEMORY_LIMIT", 1536)
          .put("CLIENT_TELEMETRY_ENABLED", false)
          .put("CLIENT_STAGE_ARRAY_BINDING_THRESHOLD", 0)
          .put("JDBC_TREAT_DECIMAL_AS_INT", true)
          .put("TIMESTAMP_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM")
          .put("TIMESTAMP_NTZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3")
          .put("TIMESTAMP_LTZ_OUTPUT_FORMAT", "")
          .put("TIMESTAMP_TZ_OUTPUT_FORMAT", "")
          .put("DATE_OUTPUT_FORMAT", "YYYY-MM-DD")
          .put("TIME_OUTPUT_FORMAT", "HH24:MI:SS")
          .put("BINARY_OUTPUT_FORMAT", "HEX")
          .put("CLIENT_HONOR_CLIENT_TZ_FOR_TIMESTAMP_NTZ", true)
          .put("CLIENT_TIMESTAMP_TYPE_MAPPING", "TIMESTAMP_LTZ")
          .put("JDBC_ENABLE_PUT_GET", true)
          .put("QUERY_CONTEXT_CACHE_SIZE", 0)
          .put("CLIENT_METADATA_REQUEST_USE_CONNECTION_CTX", false)
          .put("CLIENT_SESSION_KEEP_ALIVE_HEARTBEAT_FREQUENCY", 3600)
          .buildOrThrow();

  private Parameters() {}

  static ArrayNode of(EmulatedSession session) {
    var parameters = JSON.createArrayNode();
    var given = session.parameters();
    given.forEach((name, value) -> add(parameters, name, value(name, value)));
    FIXED.forEach((name, value) -> {
      if (!given.containsKey(name)) {
        add(parameters, name, value);
      }
    });
    if (!given.containsKey("CLIENT_SESSION_KEEP_ALIVE")) {
      add(parameters, "CLIENT_SESSION_KEEP_ALIVE", false);
    }
    return parameters;
  }

  private static Object value(String name, String given) {
    var word = given.toLowerCase(Locale.ROOT);
    if (word.equals("true") || word.equals("false")) {
      return Boolean.valueOf(word);
    }
    return FIXED.get(name) instanceof Integer ? Integer.valueOf(given) : given;
  }

  private static void add(ArrayNode parameters, String name, Object value) {
    parameters.addObject().put("name", name).set("value", JSON.<JsonNode>valueToTree(value));
  }
}
