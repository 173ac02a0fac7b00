package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Updates the rows whose key is among the new ones and adds the others. Keys are columns. */
final class MergeStrategy implements Strategy {
  private static final String TARGET = "DBT_INTERNAL_DEST";
  private static final String SOURCE = "DBT_INTERNAL_SOURCE";

  @Override
  public String name() {
    return "merge";
  }

  @Override
  public ImmutableList<SqlStatement> statements(Incoming incoming) {
    return incoming.incremental().uniqueKey().isEmpty()
        ? ImmutableList.of(incoming.insert())
        : ImmutableList.of(SqlStatement.of(merge(incoming)));
  }

  private static String merge(Incoming incoming) {
    var conditions = new ArrayList<String>();
    incoming.incremental().predicates().forEach(predicate -> conditions.add("(" + predicate + ")"));
    for (var key : incoming.incremental().uniqueKey()) {
      conditions.add(incoming.equals(SOURCE + "." + key, TARGET + "." + key));
    }
    var updated = updated(incoming);
    var quoted = incoming.columns().stream().map(incoming.dialect()::quoted).toList();
    return """
    merge into %s as %s
    using %s as %s
    on %s
    %swhen not matched then insert (%s)
      values (%s)\
    """
        .formatted(
            incoming.targetName(),
            TARGET,
            incoming.stagingName(),
            SOURCE,
            String.join("\n  and ", conditions),
            updated.isEmpty() ? "" : "when matched then update set\n  " + updated + "\n",
            String.join(", ", quoted),
            quoted.stream().map(column -> SOURCE + "." + column).collect(joining(", ")));
  }

  private static String updated(Incoming incoming) {
    var only = incoming.incremental().mergeUpdateColumns();
    var never = incoming.incremental().mergeExcludeColumns();
    Predicate<String> isUpdated =
        only.isEmpty()
            ? column -> !containsIgnoringCase(never, column)
            : column -> containsIgnoringCase(only, column);
    return incoming.columns().stream()
        .filter(isUpdated)
        .map(incoming.dialect()::quoted)
        .map(column -> column + " = " + SOURCE + "." + column)
        .collect(joining(",\n  "));
  }

  private static boolean containsIgnoringCase(List<String> names, String column) {
    return names.stream().anyMatch(column::equalsIgnoreCase);
  }
}
