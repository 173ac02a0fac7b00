package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.SqlStatement;

/** Puts a model's {@code sql_header} before the statement that holds its query. */
final class Header {
  private Header() {}

  static ImmutableList<SqlStatement> before(
      ImmutableList<SqlStatement> statements, MaterializationInput input) {
    return statements.stream()
        .map(statement -> before(statement, input))
        .collect(ImmutableList.toImmutableList());
  }

  static SqlStatement before(SqlStatement statement, MaterializationInput input) {
    var header = input.model().config().sqlHeader();
    return header == null || header.isBlank() || statement.queryLength() == 0
        ? statement
        : statement.after(terminated(header.strip()) + "\n");
  }

  private static String terminated(String header) {
    return header.endsWith(";") ? header : header + ";";
  }
}
