package dev.headrace.runtime.execute;

import dev.headrace.compiler.compile.SqlOrigins;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.WarehouseException;
import java.util.List;
import java.util.function.Supplier;

/** Sends statements; what the database says of a place in them is said of the template's place. */
final class Sender {
  private final WarehouseSession session;
  private final SqlOrigins origins;

  Sender(WarehouseSession session, SqlOrigins origins) {
    this.session = session;
    this.origins = origins;
  }

  QueryResult.Response run(SqlStatement statement) {
    return placed(statement, () -> session.run(statement.sql()));
  }

  /** The response of the one that holds the node's query, or else of the last. */
  QueryResult.Response run(List<SqlStatement> statements) {
    var response = QueryResult.Response.NONE;
    var isOfQuery = false;
    for (var statement : statements) {
      var given = run(statement);
      if (!isOfQuery) {
        response = given;
        isOfQuery = statement.queryLength() > 0;
      }
    }
    return response;
  }

  QueryResult query(SqlStatement statement) {
    return placed(statement, () -> session.query(statement.sql()));
  }

  private <T> T placed(SqlStatement statement, Supplier<T> work) {
    try {
      return work.get();
    } catch (WarehouseException e) {
      var inQuery = e.offset().orElse(-1) - statement.queryAt();
      if (e.offset().isEmpty() || inQuery < 0 || inQuery >= statement.queryLength()) {
        throw e;
      }
      var origin = origins.originOf(inQuery);
      throw origin.isEmpty() ? e : e.at(origin.get().at(), origin.get().through());
    }
  }
}
