package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.SqlStatement;

/** Puts a model's {@code sql_header} before the statement that holds its query. */
final class Header {
  private Header() {}

  static ImmutableList<SqlStatement> before(
      ImmutableList<SqlStatement> statements, MaterializationInput input) {
    var header = input.model().config().sqlHeader();
    if (header == null || header.isBlank()) {
      return statements;
    }
    var all = ImmutableList.<SqlStatement>builder();
    for (var statement : statements) {
      if (statement.queryLength() > 0) {
        all.add(SqlStatement.of(header.strip()));
      }
      all.add(statement);
    }
    return all.build();
  }
}
