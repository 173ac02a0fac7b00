package dev.headrace.runtime.adapter.snowflake.emulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The envelope of all answers. */
final class Answers {
  static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static ObjectNode ok() {
    return ok(JSON.createObjectNode());
  }

  static ObjectNode ok(ObjectNode data) {
    var answer = JSON.createObjectNode();
    answer.set("data", data);
    return answer.putNull("code").putNull("message").put("success", true);
  }

  static ObjectNode refused(RefusedException refused, @Nullable String queryId) {
    var answer = JSON.createObjectNode();
    answer
        .putObject("data")
        .put("errorCode", refused.code())
        .put("sqlState", refused.state())
        .put("internalError", false)
        .put("queryId", queryId);
    return answer
        .put("code", refused.code())
        .put("message", refused.getMessage())
        .put("success", false);
  }

  /** Asks to ask again. */
  static ObjectNode inProgress(String queryId, boolean wasAskedNotToWait) {
    var answer = JSON.createObjectNode();
    answer
        .putObject("data")
        .put("getResultUrl", "/queries/" + queryId + "/result")
        .put("queryId", queryId)
        .put("queryAbortsAfterSecs", 300);
    return answer
        .put("code", wasAskedNotToWait ? "333334" : "333333")
        .put("message", "Query execution in progress.")
        .put("success", true);
  }
}
