package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.runtime.adapter.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How a model's columns differ from its table's. Names are the same when they differ in case only.
 *
 * @param added columns the table does not have
 * @param removed columns the model no longer has
 * @param retyped columns of both, with the model's type
 * @param typed columns of both of which the table has seen nothing but NULL, with the model's type
 */
record ColumnChanges(
    ImmutableList<ColumnInfo> added,
    ImmutableList<ColumnInfo> removed,
    ImmutableList<ColumnInfo> retyped,
    ImmutableList<ColumnInfo> typed) {
  static ColumnChanges between(
      List<ColumnInfo> table, List<ColumnInfo> model, Statements statements) {
    return between(table, model, statements, ColumnChanges::sameType);
  }

  /** For a table with a contract, whose types are the contract's and not the query's. */
  static ColumnChanges underContract(
      List<ColumnInfo> table, List<ColumnInfo> model, Statements statements) {
    return between(
        table,
        model,
        statements,
        (old, now) -> statements.comparable(old.type()).equals(statements.comparable(now.type())));
  }

  private static ColumnChanges between(
      List<ColumnInfo> table,
      List<ColumnInfo> model,
      Statements statements,
      BiPredicate<ColumnInfo, ColumnInfo> sameType) {
    var retyped =
        model.stream()
            .filter(column -> !statements.isUntyped(column.type()))
            .filter(column ->
                find(table, column).filter(old -> !sameType.test(old, column)).isPresent())
            .collect(
                partitioningBy(
                    column ->
                        find(table, column)
                            .filter(old -> statements.isUntyped(old.type()))
                            .isPresent(),
                    ImmutableList.toImmutableList()));
    return new ColumnChanges(
        model.stream()
            .filter(column -> find(table, column).isEmpty())
            .collect(ImmutableList.toImmutableList()),
        table.stream()
            .filter(column -> find(model, column).isEmpty())
            .collect(ImmutableList.toImmutableList()),
        retyped.getOrDefault(false, ImmutableList.of()),
        retyped.getOrDefault(true, ImmutableList.of()));
  }

  /**
   * Whether the table can take the model's rows as it is, or when its untyped columns are typed.
   */
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
