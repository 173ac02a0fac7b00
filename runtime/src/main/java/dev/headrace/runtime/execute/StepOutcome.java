package dev.headrace.runtime.execute;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.record.Status;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What came of the work on one node that ran to its end.
 *
 * @param compiledCode the node's query, if it has one
 */
record StepOutcome(
    Status status,
    String message,
    OptionalLong failures,
    ImmutableMap<String, Object> adapterResponse,
    Optional<RelationName> relation,
    Optional<String> compiledCode,
    ImmutableList<Diagnostic> diagnostics) {

  /** A relation was made. */
  static StepOutcome built(
      RelationName relation, String sql, String message, QueryResult.Response response) {
    return new StepOutcome(
        Status.SUCCESS,
        message,
        OptionalLong.empty(),
        map(response),
        Optional.of(relation),
        sql.isEmpty() ? Optional.empty() : Optional.of(sql),
        ImmutableList.of());
  }

  /** There was nothing to do. */
  static StepOutcome nothing(String message) {
    return new StepOutcome(
        Status.NO_OP,
        message,
        OptionalLong.empty(),
        ImmutableMap.of(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of());
  }

  static ImmutableMap<String, Object> map(QueryResult.Response response) {
    var map = ImmutableMap.<String, Object>builder();
    map.put("_message", response.message());
    if (!response.code().isEmpty()) {
      map.put("code", response.code());
    }
    if (response.rowsAffected() >= 0) {
      map.put("rows_affected", response.rowsAffected());
    }
    if (!response.queryId().isEmpty()) {
      map.put("query_id", response.queryId());
    }
    return map.buildOrThrow();
  }
}
