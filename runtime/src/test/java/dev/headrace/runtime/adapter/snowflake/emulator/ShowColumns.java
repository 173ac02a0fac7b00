package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code show columns}, whose types are written as JSON. */
final class ShowColumns {
  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of(
          "table_name",
          "schema_name",
          "column_name",
          "data_type",
          "null?",
          "default",
          "kind",
          "expression",
          "comment",
          "database_name",
          "autoincrement");

  private ShowColumns() {}

  static Rows of(Show.Scope scope, EmulatedSession session) {
    var everything =
        new Show.Scope(scope.database(), scope.schema(), scope.relation(), Pattern.compile(".*"));
    var rows = new ArrayList<List<@Nullable String>>();
    for (var relation : Show.relations(everything, session)) {
      for (var column : Describe.columns(relation, session)) {
        if (scope.isLike(new Name(column.name()))) {
          rows.add(
              Rows.row(
                  relation.name().name().text(),
                  relation.name().schema().text(),
                  column.name(),
                  type(column),
                  "true",
                  "",
                  "COLUMN",
                  "",
                  "",
                  relation.name().database().text(),
                  ""));
        }
      }
    }
    return Rows.listed(StatementType.SHOW, COLUMNS, rows);
  }

  private static String type(ColumnType column) {
    var json =
        Answers.JSON
            .createObjectNode()
            .put("type", column.kind().name().toUpperCase(Locale.ROOT))
            .put("nullable", true);
    switch (column.kind()) {
      case TEXT, BINARY ->
          json.put("length", 16_777_216).put("byteLength", 16_777_216).put("fixed", false);
      case FIXED, TIME, TIMESTAMP_NTZ, TIMESTAMP_TZ ->
          json.put("precision", column.precision()).put("scale", column.scale());
      case REAL, BOOLEAN, DATE, VARIANT, ARRAY, OBJECT -> {
        // The word says it all.
      }
    }
    return json.toString();
  }
}
