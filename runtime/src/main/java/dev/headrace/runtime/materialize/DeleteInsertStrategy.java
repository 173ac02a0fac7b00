package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.node.Incremental;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Locale;
import java.util.Optional;
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
  public Optional<String> objection(Incremental incremental, Dialect dialect) {
    return dialect.rowIdentifier().isEmpty()
            && mentions(incremental, SOURCE)
            && !incremental.uniqueKey().stream().allMatch(DeleteInsertStrategy::isColumn)
        ? Optional.of(
            "with predicates on `%s` each `unique_key` is a column there, not an expression"
                .formatted(SOURCE))
        : Optional.empty();
  }

  @Override
  public ImmutableList<SqlStatement> statements(Incoming incoming) {
    return incoming.incremental().uniqueKey().isEmpty()
        ? ImmutableList.of(incoming.insert())
        : ImmutableList.<SqlStatement>builder()
            .addAll(deletes(incoming))
            .add(incoming.insert())
            .build();
  }

  private static ImmutableList<SqlStatement> deletes(Incoming incoming) {
    if (!mentions(incoming.incremental(), SOURCE)) {
      return deletes(incoming, "", "distinct " + keys(incoming));
    }
    // Predicates see all new columns, which makes a name without a table ambiguous.
    return incoming.incremental().uniqueKey().stream().allMatch(DeleteInsertStrategy::isColumn)
        ? deletes(incoming, target(incoming) + ".", "*, " + keys(incoming))
        : ImmutableList.of(SqlStatement.of(deleteByRow(incoming)));
  }

  /**
   * Rows whose keys are all there go first, by an equality that every engine can join by hashing;
   * those with a NULL among the keys, mostly few, are compared one by one.
   */
  private static ImmutableList<SqlStatement> deletes(
      Incoming incoming, String qualifier, String selected) {
    var all = SqlStatement.of(delete(incoming, qualifier, selected, " = ", "", ""));
    if (!incoming.nullKeys()) {
      return ImmutableList.of(all);
    }
    var keys = incoming.incremental().uniqueKey();
    var ofTarget =
        keys.stream()
            .map(key -> ofTarget(key, qualifier) + " is null")
            .collect(joining(" or ", "\n  and (", ")"));
    var ofSource =
        keys.stream().map(key -> "(" + key + ") is null").collect(joining(" or ", " where ", ""));
    return ImmutableList.of(
        all,
        SqlStatement.of(
            delete(incoming, qualifier, selected, " is not distinct from ", ofSource, ofTarget)));
  }

  private static String delete(
      Incoming incoming,
      String qualifier,
      String selected,
      String equals,
      String ofSource,
      String ofTarget) {
    var keys = incoming.incremental().uniqueKey();
    var matches =
        numbers(incoming)
            .map(i -> ofTarget(keys.get(i), qualifier) + equals + key(SOURCE, i))
            .collect(joining("\n  and "));
    return "delete from %s as %s\nusing (select %s from %s%s) as %s\nwhere %s%s%s"
        .formatted(
            incoming.targetName(),
            target(incoming),
            selected,
            incoming.stagingName(),
            ofSource,
            SOURCE,
            matches,
            ofTarget,
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
    delete from %1$s where %8$s in (
    select %2$s.%8$s from (select %8$s, *, %3$s from %1$s) as %2$s,
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
            predicates(incoming),
            incoming.dialect().rowIdentifier());
  }

  private static String target(Incoming incoming) {
    return mentions(incoming.incremental(), OTHER_TARGET) ? OTHER_TARGET : TARGET;
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

  private static boolean mentions(Incremental incremental, String alias) {
    return incremental.predicates().stream()
        .anyMatch(predicate -> predicate.toUpperCase(Locale.ROOT).contains(alias + "."));
  }
}
