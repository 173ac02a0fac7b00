package dev.headrace.runtime.adapter.snowflake.emulator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave.
 *
 * @param rows values as answers in JSON write them
 */
record Rows(
    StatementType type, ImmutableList<ColumnType> columns, List<List<@Nullable String>> rows)
    implements Outcome {

  private static final ImmutableSet<String> NUMBERS =
      ImmutableSet.of(
          "rows", "bytes", "size", "rows_parsed", "rows_loaded", "error_limit", "errors_seen");

  /** One row with one text, as most statements answer. */
  static Rows status(StatementType type, String text) {
    return new Rows(type, ImmutableList.of(ColumnType.text("status")), List.of(row(text)));
  }

  static Rows done(StatementType type) {
    return status(type, "Statement executed successfully.");
  }

  /** How many rows a statement changed, one column for each way it can. */
  static Rows counts(StatementType type, ImmutableList<String> names, long... counts) {
    return new Rows(
        type,
        names.stream().map(ColumnType::number).collect(ImmutableList.toImmutableList()),
        List.of(Arrays.stream(counts).mapToObj(String::valueOf).toList()));
  }

  /** Whose columns are texts, but for those whose names say that they count something. */
  static Rows listed(
      StatementType type, ImmutableList<String> names, List<List<@Nullable String>> rows) {
    return new Rows(
        type,
        names.stream()
            .map(name -> NUMBERS.contains(name) ? ColumnType.number(name) : ColumnType.text(name))
            .collect(ImmutableList.toImmutableList()),
        rows);
  }

  static List<@Nullable String> row(@Nullable String... values) {
    return Collections.unmodifiableList(Arrays.asList(values));
  }
}
