package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    if (!mentions(incoming, SOURCE)) {
      return delete(incoming, "", "distinct " + keys(incoming));
    }
    // Predicates see all new columns, which makes a name without a table ambiguous.
    return incoming.incremental().uniqueKey().stream().allMatch(DeleteInsertStrategy::isColumn)
        ? delete(incoming, target(incoming) + ".", "*, " + keys(incoming))
        : deleteByRow(incoming);
  }

  private static String delete(Incoming incoming, String qualifier, String selected) {
    var keys = incoming.incremental().uniqueKey();
    var matches =
        numbers(incoming)
            .map(i -> incoming.equals(ofTarget(keys.get(i), qualifier), key(SOURCE, i)))
            .collect(joining("\n  and "));
    return "delete from %s as %s\nusing (select %s from %s) as %s\nwhere %s%s"
        .formatted(
            incoming.targetName(),
            target(incoming),
            selected,
            incoming.stagingName(),
            SOURCE,
            matches,
            predicates(incoming));
  }

  /** An expression is evaluated on each side alone, where its names have one meaning. */
  private static String deleteByRow(Incoming incoming) {
    var target = target(incoming);
    var matches =
        numbers(incoming)
            .map(i -> incoming.equals(key(target, i), key(SOURCE, i)))
            .collect(joining("\n  and "));
    return """
    delete from %1$s where rowid in (
    select %2$s.rowid from (select rowid, *, %3$s from %1$s) as %2$s,
      (select *, %3$s from %4$s) as %5$s
    where %6$s%7$s)\
    """
        .formatted(
            incoming.targetName(),
            target,
            keys(incoming),
            incoming.stagingName(),
            SOURCE,
            matches,
            predicates(incoming));
  }

  private static String target(Incoming incoming) {
    return mentions(incoming, OTHER_TARGET) ? OTHER_TARGET : TARGET;
  }

  private static Stream<Integer> numbers(Incoming incoming) {
    return IntStream.range(0, incoming.incremental().uniqueKey().size()).boxed();
  }

  private static String keys(Incoming incoming) {
    var keys = incoming.incremental().uniqueKey();
    return numbers(incoming).map(i -> keys.get(i) + " as " + KEY + (i + 1)).collect(joining(", "));
  }

  private static String key(String relation, int number) {
    return relation + "." + KEY + (number + 1);
  }

  private static String predicates(Incoming incoming) {
    return incoming.incremental().predicates().stream()
        .map(predicate -> "\n  and (" + predicate + ")")
        .collect(joining());
  }

  /** A column can be said to be the target's; an expression stands as it is. */
  private static String ofTarget(String key, String qualifier) {
    return isColumn(key) ? qualifier + key : "(" + key + ")";
  }

  private static boolean isColumn(String key) {
    return COLUMN.matcher(key).matches();
  }

  private static boolean mentions(Incoming incoming, String alias) {
    return incoming.incremental().predicates().stream()
        .anyMatch(predicate -> predicate.toUpperCase(Locale.ROOT).contains(alias + "."));
  }
}
