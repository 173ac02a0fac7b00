package dev.headrace.runtime.adapter.snowflake;

import static java.util.stream.Collectors.joining;

import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Load;

/** Puts rows that were sent to the table's own stage into the table. */
final class CopyInto {
  private CopyInto() {}

  /** The file is comma-separated, without a header, every value between quotes but NULL. */
  static String sql(Load load) {
    return sql(load, stage(load));
  }

  /** The same from a folder of that stage. */
  static String sql(Load load, String from) {
    var columns =
        load.columns().stream()
            .map(column -> Dialect.SNOWFLAKE.written(column.name()))
            .collect(joining(", ", "(", ")"));
    return """
    copy into %s %s from %s
    file_format = (type = csv, field_optionally_enclosed_by = '"', escape_unenclosed_field = none, \
    empty_field_as_null = true, null_if = (), encoding = 'UTF8'%s)
    on_error = abort_statement force = true purge = true\
    """
        .formatted(Dialect.SNOWFLAKE.render(load.table()), columns, from, oneMore(load));
  }

  private static String oneMore(Load load) {
    return load.columns().size() == 1 ? ", error_on_column_count_mismatch = false" : "";
  }

  /** A folder of the stage that every table has. */
  static String stage(Load load) {
    var table = load.table();
    return "@%s.%%%s/headrace"
        .formatted(
            Dialect.SNOWFLAKE.render(table.database(), table.schema()),
            Dialect.SNOWFLAKE.bare(table.identifier()));
  }
}
