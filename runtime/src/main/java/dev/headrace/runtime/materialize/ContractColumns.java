package dev.headrace.runtime.materialize;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.Contract;
import dev.headrace.compiler.node.Model;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The columns a contract promises, held against those a query gives. */
public final class ContractColumns {
  private static final String NONE = "-";

  private final Model model;
  private final Contract contract;
  private final Statements statements;

  public ContractColumns(Model model, Contract contract, Statements statements) {
    this.model = model;
    this.contract = contract;
    this.statements = statements;
  }

  /** Gives no row, and so all columns, of a query. */
  public static SqlStatement askQuery(String query) {
    return SqlStatement.around(
        "select * from (\n", query, "\n) as headrace_query where 1 = 0 limit 0");
  }

  /** Gives the declared types as the engine calls them, in the order of the columns. */
  public String askTypes(List<Column> columns) {
    return IntStream.range(0, columns.size())
        .mapToObj(index -> "cast(null as " + type(columns.get(index)) + ") as c" + (index + 1))
        .collect(joining(",\n  ", "select\n  ", ""));
  }

  public ImmutableList<Column> columns() {
    return model.documentation().columns();
  }

  /** How the engine is asked for a column's type. */
  String type(Column column) {
    var written = column.dataType() == null ? "" : column.dataType();
    return contract.aliasTypes() ? statements.typeNamed(written) : written;
  }

  /** A line of the table that shows what differs. */
  private record Difference(String column, String query, String contract, String what) {}

  /**
   * Holds the query's columns against the contract's. Their order does not matter, for rows are
   * written by the names of the columns.
   *
   * @param promised the answer to {@link #askTypes}
   * @throws ProjectException with one fault that shows every difference
   */
  public void check(List<ColumnInfo> given, List<ColumnInfo> promised) {
    var differences = ImmutableList.<Difference>builder();
    for (var index = 0; index < columns().size(); index++) {
      differ(columns().get(index), promised.get(index), given).ifPresent(differences::add);
    }
    for (var column : given) {
      if (columns().stream().noneMatch(declared -> isOf(declared, column))) {
        differences.add(new Difference(column.name(), column.type(), NONE, "not in the contract"));
      }
    }
    var all = differences.build();
    if (!all.isEmpty()) {
      throw new ProjectException(
          Diagnostic.error(
                  Code.CONTRACT_BROKEN,
                  contract.at(),
                  "the query of model `%s` does not give the columns of its contract\n%s"
                      .formatted(model.name(), table(all)))
              .withHint("change the query, or what is declared of the columns"));
    }
  }

  private Optional<Difference> differ(
      Column declared, ColumnInfo promised, List<ColumnInfo> given) {
    var written = declared.dataType() == null ? "" : declared.dataType();
    var found = find(declared, given);
    if (found.isEmpty()) {
      return Optional.of(
          new Difference(declared.name().value(), NONE, written, "not in the query"));
    }
    var type = found.get().type();
    return statements.isUntyped(type)
            || statements.comparable(type).equals(statements.comparable(promised.type()))
        ? Optional.empty()
        : Optional.of(new Difference(declared.name().value(), type, written, "another type"));
  }

  /** The column a query gives for one that is declared. */
  static Optional<ColumnInfo> find(Column declared, List<ColumnInfo> given) {
    return given.stream().filter(column -> isOf(declared, column)).findFirst();
  }

  private static boolean isOf(Column declared, ColumnInfo column) {
    return declared.name().value().equalsIgnoreCase(column.name());
  }

  private static String table(ImmutableList<Difference> differences) {
    var lines =
        ImmutableList.<Difference>builder()
            .add(new Difference("column", "query", "contract", "what differs"))
            .addAll(differences)
            .build();
    var column = width(lines.stream().map(Difference::column).collect(toImmutableList()));
    var query = width(lines.stream().map(Difference::query).collect(toImmutableList()));
    var type = width(lines.stream().map(Difference::contract).collect(toImmutableList()));
    return lines.stream()
        .map(line ->
            "  "
                + padded(line.column(), column)
                + padded(line.query(), query)
                + padded(line.contract(), type)
                + line.what())
        .collect(joining("\n"));
  }

  private static int width(List<String> cells) {
    return cells.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(width - cell.length() + 2);
  }
}
