package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Optional;

/** A way to bring new rows into a table. */
interface Strategy {
  /** As in {@code incremental_strategy}. */
  String name();

  ImmutableList<SqlStatement> statements(Incoming incoming);

  /** Why it cannot be done on an engine, for people; empty when it can. */
  default Optional<String> objection(Incremental incremental, Dialect dialect) {
    return Optional.empty();
  }

  /**
   * New rows and where they go.
   *
   * @param columns the columns that are written, in order
   * @param nullKeys whether a key of the new rows is NULL
   */
  record Incoming(
      RelationName target,
      RelationName staging,
      ImmutableList<String> columns,
      Incremental incremental,
      boolean nullKeys,
      Dialect dialect) {
    String targetName() {
      return dialect.render(target);
    }

    String stagingName() {
      return dialect.render(staging);
    }

    /** Equality that takes NULL for equal to NULL where there is one; it is the slower of two. */
    String equals(String left, String right) {
      return left + (nullKeys ? " is not distinct from " : " = ") + right;
    }

    SqlStatement insert() {
      var list = String.join(", ", columns.stream().map(dialect::quoted).toList());
      return SqlStatement.of(
          "insert into %s (%s)\nselect %s\nfrom %s"
              .formatted(targetName(), list, list, stagingName()));
    }
  }
}
