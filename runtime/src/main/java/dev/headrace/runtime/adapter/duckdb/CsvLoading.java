package dev.headrace.runtime.adapter.duckdb;

import static java.util.stream.Collectors.joining;

import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Load;

/** Loads a file by DuckDB's own reader: hundreds of times faster than rows sent one by one. */
final class CsvLoading {
  private CsvLoading() {}

  /** Every value is read as text first, so that a NULL is told the same way for all types. */
  static String insert(Load load, Load.CsvFile file) {
    var dialect = Dialect.DUCKDB;
    var values =
        load.columns().stream()
            .map(column ->
                "cast(case when lower(trim(%1$s)) in ('', 'null') then null else %1$s end as %2$s)"
                    .formatted(dialect.quoted(column.name()), column.type()))
            .collect(joining(",\n  "));
    var types =
        load.columns().stream()
            .map(column -> dialect.literal(column.name()) + ": 'varchar'")
            .collect(joining(", "));
    return """
    insert into %s
    select
      %s
    from read_csv(%s, columns = {%s}, auto_detect = false, header = true, delim = %s,
      quote = '"', escape = '"', nullstr = '', null_padding = %s, strict_mode = true%s)
    """
        .formatted(
            dialect.render(load.table()),
            values,
            dialect.literal(file.path().toString()),
            types,
            dialect.literal(file.delimiter()),
            file.padded(),
            // With padding, several threads would not find where a quoted line break belongs.
            file.padded() ? ", parallel = false" : "");
  }
}
