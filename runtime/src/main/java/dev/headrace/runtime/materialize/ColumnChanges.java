package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a model's columns differ from its table's. Names are the same when they differ in case only.
 *
 * @param added columns the table does not have
 * @param removed columns the model no longer has
 * @param retyped columns of both, with the model's type
 */
record ColumnChanges(
    ImmutableList<ColumnInfo> added,
    ImmutableList<ColumnInfo> removed,
    ImmutableList<ColumnInfo> retyped) {
  static ColumnChanges between(List<ColumnInfo> table, List<ColumnInfo> model) {
    return new ColumnChanges(
        model.stream()
            .filter(column -> find(table, column).isEmpty())
            .collect(ImmutableList.toImmutableList()),
        table.stream()
            .filter(column -> find(model, column).isEmpty())
            .collect(ImmutableList.toImmutableList()),
        model.stream()
            .filter(column -> find(table, column).filter(old -> !sameType(old, column)).isPresent())
            .collect(ImmutableList.toImmutableList()));
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty() && retyped.isEmpty();
  }

  /** For a person: what is new, gone, of another type. */
  String inWords() {
    var words = new ArrayList<String>();
    describe("new", added).ifPresent(words::add);
    describe("gone", removed).ifPresent(words::add);
    describe("of another type", retyped).ifPresent(words::add);
    return String.join("; ", words);
  }

  private static Optional<String> describe(String what, ImmutableList<ColumnInfo> columns) {
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            columns.stream()
                .map(column -> "`%s` (%s)".formatted(column.name(), column.type()))
                .collect(joining(", ", what + ": ", "")));
  }

  private static Optional<ColumnInfo> find(List<ColumnInfo> columns, ColumnInfo wanted) {
    return columns.stream()
        .filter(column -> column.name().equalsIgnoreCase(wanted.name()))
        .findFirst();
  }

  private static boolean sameType(ColumnInfo one, ColumnInfo other) {
    return one.type().toLowerCase(Locale.ROOT).equals(other.type().toLowerCase(Locale.ROOT));
  }
}
