package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code describe table} and {@code view}. */
final class Describe implements Command {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "name",
          "type",
          "kind",
          "null?",
          "default",
          "primary key",
          "unique key",
          "check",
          "expression",
          "comment",
          "policy name",
          "privacy domain");

  @Override
  public Optional<Outcome> run(Tokens statement, EmulatedSession session) {
    if (statement.takeOneOf("DESCRIBE", "DESC").isEmpty()) {
      return Optional.empty();
    }
    statement.takeOneOf("DYNAMIC", "MATERIALIZED", "EXTERNAL");
    statement.expectOneOf("TABLE", "VIEW");
    var relation = Relation.get(session.resolve(statement.chain()), session);
    var rows = new ArrayList<List<@Nullable String>>();
    for (var row : stored(relation, session)) {
      rows.add(
          Rows.row(
              Name.stored(String.valueOf(row.get(0))).text(),
              ColumnType.of("", String.valueOf(row.get(1))).shown(),
              "COLUMN",
              "1".equals(row.get(2)) ? "Y" : "N",
              null,
              "N",
              "N",
              null,
              null,
              row.get(3),
              null,
              null));
    }
    return Optional.of(Rows.listed(StatementType.DESCRIBE, COLUMNS, rows));
  }

  static ImmutableList<ColumnType> columns(Relation relation, EmulatedSession session) {
    return stored(relation, session).stream()
        .map(row ->
            ColumnType.of(
                Name.stored(String.valueOf(row.get(0))).text(), String.valueOf(row.get(1))))
        .collect(ImmutableList.toImmutableList());
  }

  /** Name, type, whether NULL may be in it, and comment, in their order. */
  private static List<List<@Nullable String>> stored(Relation relation, EmulatedSession session) {
    var sql =
        """
        SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns()
        WHERE database_name = %s AND schema_name = %s AND table_name = %s ORDER BY column_index\
        """
            .formatted(
                Translation.literal(
                    relation.temporary() ? "temp" : relation.name().database().stored()),
                Translation.literal(
                    relation.temporary() ? "main" : relation.name().schema().stored()),
                Translation.literal(relation.name().name().stored()));
    return session.transaction().query(DuckSql.of(sql), session.zone()).rows();
  }
}
