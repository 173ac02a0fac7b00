package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Deletes the rows whose key is among the new ones, then adds the new rows. A NULL in a key is a
 * value like any other. Keys may be expressions, so each stands alone on both sides.
 */
final class DeleteInsertStrategy implements Strategy {
  static final String NAME = "delete+insert";
  private static final String KEY = "headrace_key_";
  private static final String TARGET = "DBT_INTERNAL_DEST";
  private static final String SOURCE = "DBT_INTERNAL_SOURCE";

  private static final Pattern COLUMN = Pattern.compile("\\w+|\"[^\"]+\"");

  /** What predicates written for dbt on DuckDB call the target. */
  private static final String OTHER_TARGET = "DBT_INCREMENTAL_TARGET";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ImmutableList<SqlStatement> statements(Incoming incoming) {
    return incoming.incremental().uniqueKey().isEmpty()
        ? ImmutableList.of(incoming.insert())
        : ImmutableList.of(SqlStatement.of(delete(incoming)), incoming.insert());
  }

  private static String delete(Incoming incoming) {
    var keys = incoming.incremental().uniqueKey();
    var target = mentions(incoming, OTHER_TARGET) ? OTHER_TARGET : TARGET;
    var besideSource = mentions(incoming, SOURCE);
    var numbers = IntStream.range(0, keys.size()).boxed().toList();
    var selected =
        numbers.stream().map(i -> keys.get(i) + " as " + KEY + (i + 1)).collect(joining(", "));
    var matches =
        numbers.stream()
            .map(i ->
                incoming.equals(
                    ofTarget(keys.get(i), besideSource ? target + "." : ""),
                    SOURCE + "." + KEY + (i + 1)))
            .collect(joining("\n  and "));
    var predicates =
        incoming.incremental().predicates().stream()
            .map(predicate -> "\n  and (" + predicate + ")")
            .collect(joining());
    return "delete from %s as %s\nusing (select %s from %s) as %s\nwhere %s%s"
        .formatted(
            incoming.targetName(),
            target,
            // The other columns would make names without a table ambiguous.
            besideSource ? "*, " + selected : "distinct " + selected,
            incoming.stagingName(),
            SOURCE,
            matches,
            predicates);
  }

  /** A column can be said to be the target's; an expression stands as it is. */
  private static String ofTarget(String key, String qualifier) {
    return COLUMN.matcher(key).matches() ? qualifier + key : "(" + key + ")";
  }

  private static boolean mentions(Incoming incoming, String alias) {
    return incoming.incremental().predicates().stream()
        .anyMatch(predicate -> predicate.toUpperCase(Locale.ROOT).contains(alias + "."));
  }
}
