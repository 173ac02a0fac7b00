package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** Statements that change rows, and answer how many. */
final class Changes {
  private Changes() {}

  /** How each is named and what it counts. */
  enum Kind {
    INSERT(StatementType.INSERT, "number of rows inserted"),
    UPDATE(StatementType.UPDATE, "number of rows updated", "number of multi-joined rows updated"),
    DELETE(StatementType.DELETE, "number of rows deleted"),
    MERGE(StatementType.MERGE, "number of rows inserted", "number of rows updated"),
    TRUNCATE(StatementType.DDL);

    private final StatementType type;
    private final ImmutableList<String> columns;

    Kind(StatementType type, String... columns) {
      this.type = type;
      this.columns = ImmutableList.copyOf(columns);
    }
  }

  static Optional<Kind> kind(Tokens statement) {
    for (var kind : Kind.values()) {
      if (statement.looksAt(kind.name())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static Rows described(Kind kind) {
    return Rows.counts(kind.type, kind.columns, new long[kind.columns.size()]);
  }

  static Rows run(Kind kind, Tokens statement, EmulatedSession session, List<Binds> runs) {
    session.beforeChange();
    var counts = new long[kind.columns.size()];
    for (var binds : runs) {
      var sql = sql(kind, statement.again(), session, binds);
      var count = session.transaction().change(sql);
      if (counts.length > 0) {
        counts[0] += count;
      }
    }
    return kind == Kind.TRUNCATE
        ? Rows.done(kind.type)
        : Rows.counts(kind.type, kind.columns, counts);
  }

  private static DuckSql sql(Kind kind, Tokens statement, EmulatedSession session, Binds binds) {
    if (kind == Kind.TRUNCATE) {
      statement.expect("TRUNCATE");
      statement.take("TABLE");
      statement.take("IF", "EXISTS");
      var name = session.resolve(statement.chain());
      return DuckSql.of("DELETE FROM " + session.sql(name));
    }
    return Translation.of(statement, session, binds);
  }
}
