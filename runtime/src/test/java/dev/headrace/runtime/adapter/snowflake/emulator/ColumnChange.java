package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/** {@code alter column} of a table or view. */
record ColumnChange(Relation relation, EmulatedSession session) {

  void run(Tokens statement) {
    var changes = statement.looksAt("(") ? statement.group() : statement;
    for (var change : changes.parts()) {
      change.take("COLUMN");
      one(change, change.name());
    }
  }

  private void one(Tokens change, Name column) {
    if (change.take("COMMENT")) {
      comment(column, change.textToken());
    } else if (change.take("UNSET", "COMMENT")) {
      comment(column, null);
    } else if (change.take("DROP", "NOT", "NULL")) {
      alter(column, "DROP NOT NULL");
    } else if (change.take("SET", "NOT", "NULL")) {
      alter(column, "SET NOT NULL");
    } else {
      if (!change.take("SET", "DATA", "TYPE")) {
        change.expect("TYPE");
      }
      type(column, Types.read(change));
    }
  }

  private void comment(Name column, @Nullable String text) {
    define(
        "COMMENT ON COLUMN %s.%s IS %s"
            .formatted(
                relation.sql(session),
                column.sql(),
                text == null ? "NULL" : Translation.literal(text)));
  }

  /** A type may become wider, never another. */
  private void type(Name column, String type) {
    var old =
        Describe.columns(relation, session).stream()
            .filter(each -> each.name().equals(column.text()))
            .findFirst()
            .orElseThrow(() ->
                new RefusedException(
                    904,
                    "42000",
                    "SQL compilation error: error line 1 at position 0\ninvalid identifier '%s'"
                        .formatted(column.shown())));
    var wanted = ColumnType.of(column.text(), type);
    if (old.kind() != wanted.kind() || old.scale() != wanted.scale()) {
      throw new RefusedException(
          2108,
          "22000",
          "SQL compilation error: cannot change column %s from type %s to %s"
              .formatted(column.shown(), old.shown(), wanted.shown()));
    }
    alter(column, "SET DATA TYPE " + type);
  }

  private void alter(Name column, String change) {
    define(
        "ALTER TABLE %s ALTER COLUMN %s %s".formatted(relation.sql(session), column.sql(), change));
  }

  private void define(String sql) {
    session.transaction().define(ImmutableList.of(DuckSql.of(sql)));
  }
}
