package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.headrace.compiler.context.QueryResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A row whose columns are known by name, for their order changes with the server's version. */
final class ShownRow {
  private final Map<String, Integer> names;
  private final List<@Nullable Object> row;

  private ShownRow(Map<String, Integer> names, List<@Nullable Object> row) {
    this.names = names;
    this.row = row;
  }

  static ImmutableList<ShownRow> of(QueryResult result) {
    var names = Maps.<String, Integer>newHashMap();
    for (var column : result.columns()) {
      names.put(column.name().toLowerCase(Locale.ROOT), names.size());
    }
    return result.rows().stream()
        .map(row -> new ShownRow(names, row))
        .collect(ImmutableList.toImmutableList());
  }

  /** Empty where there is none. */
  String text(String name) {
    var value = value(name);
    return value == null ? "" : value.toString();
  }

  OptionalLong number(String name) {
    return value(name) instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  private @Nullable Object value(String name) {
    var at = names.get(name);
    return at == null ? null : row.get(at);
  }
}
