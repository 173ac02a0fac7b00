package dev.headrace.runtime.materialize;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.Constraint;
import dev.headrace.compiler.node.Constraint.Kind;
import dev.headrace.runtime.adapter.Enforcement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.TableDefinition.ColumnDefinition;
import dev.headrace.runtime.adapter.TableDefinition.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a table's definition of a contract, as far as the engine goes. */
public final class ContractTable {
  private final ContractColumns contract;
  private final List<ColumnInfo> given;
  private final Statements statements;
  private final UnaryOperator<Constraint> rendered;

  /**
   * @param given the query's columns, which are the contract's in any order
   * @param rendered the constraint with its templates evaluated
   */
  public ContractTable(
      ContractColumns contract,
      List<ColumnInfo> given,
      Statements statements,
      UnaryOperator<Constraint> rendered) {
    this.contract = contract;
    this.given = given;
    this.statements = statements;
    this.rendered = rendered;
  }

  public TableDefinition definition(List<Constraint> constraints) {
    var kept =
        constraints.stream()
            .filter(
                constraint -> statements.enforcement(constraint.kind()) != Enforcement.UNSUPPORTED)
            .map(rendered)
            .collect(toImmutableList());
    return new TableDefinition(
        contract.columns().stream().map(column -> column(column, kept)).collect(toImmutableList()),
        kept.stream()
            .filter(constraint -> !isOfColumn(constraint))
            .map(this::ofTable)
            .collect(toImmutableList()));
  }

  /** A column may not be NULL by itself; a custom one goes wherever it is written. */
  private static boolean isOfColumn(Constraint constraint) {
    return switch (constraint.kind()) {
      case NOT_NULL -> true;
      case CUSTOM -> !constraint.columns().isEmpty();
      case UNIQUE, PRIMARY_KEY, FOREIGN_KEY, CHECK -> false;
    };
  }

  private ColumnDefinition column(Column column, List<Constraint> constraints) {
    return new ColumnDefinition(
        name(column.name().value()),
        contract.type(column),
        constraints.stream()
            .filter(ContractTable::isOfColumn)
            .filter(constraint ->
                constraint.columns().stream().anyMatch(column.name().value()::equalsIgnoreCase))
            .map(constraint ->
                words(constraint.kind() == Kind.NOT_NULL ? "not null" : null, constraint))
            .collect(toImmutableList()));
  }

  private TableConstraint ofTable(Constraint constraint) {
    var columns =
        constraint.columns().stream()
            .map(column -> statements.dialect().quoted(name(column)))
            .collect(joining(", ", "(", ")"));
    var sql =
        switch (constraint.kind()) {
          case UNIQUE -> words("unique", constraint) + " " + columns;
          case PRIMARY_KEY -> words("primary key", constraint) + " " + columns;
          case FOREIGN_KEY ->
              words("foreign key " + columns + " references" + target(constraint), constraint);
          case CHECK -> "check (" + constraint.expression() + ")";
          case NOT_NULL, CUSTOM -> words(null, constraint);
        };
    return new TableConstraint(constraint.name(), sql);
  }

  private String target(Constraint constraint) {
    if (constraint.to() == null) {
      return "";
    }
    var columns =
        constraint.toColumns().stream()
            .map(statements.dialect()::written)
            .collect(joining(", ", " (", ")"));
    return " " + constraint.to() + (constraint.toColumns().isEmpty() ? "" : columns);
  }

  private static String words(@Nullable String keyword, Constraint constraint) {
    return Stream.of(Optional.ofNullable(keyword), Optional.ofNullable(constraint.expression()))
        .flatMap(Optional::stream)
        .collect(joining(" "));
  }

  /** As the query gives it, which is as the engine keeps it. */
  private String name(String column) {
    return given.stream()
        .map(ColumnInfo::name)
        .filter(column::equalsIgnoreCase)
        .findFirst()
        .orElse(column);
  }
}
