package dev.headrace.runtime.execute;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.node.Column;
import dev.headrace.compiler.node.Constraint;
import dev.headrace.compiler.node.Contract;
import dev.headrace.compiler.node.Hook;
import dev.headrace.compiler.node.Model;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TableDefinition;
import dev.headrace.runtime.adapter.WarehouseException;
import dev.headrace.runtime.materialize.ContractColumns;
import dev.headrace.runtime.materialize.ContractTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the engine what a model's query gives, and holds it against the model's contract. */
final class ContractStep {
  private final Model model;
  private final Contract contract;
  private final ContractColumns columns;
  private final Statements statements;
  private final WarehouseSession session;
  private final NodeCompiler compiler;

  ContractStep(
      Model model,
      Contract contract,
      Statements statements,
      WarehouseSession session,
      NodeCompiler compiler) {
    this.model = model;
    this.contract = contract;
    this.columns = new ContractColumns(model, contract, statements);
    this.statements = statements;
    this.session = session;
    this.compiler = compiler;
  }

  /**
   * The table the contract describes.
   *
   * @throws dev.headrace.compiler.diagnostic.ProjectException when the query gives other columns
   */
  TableDefinition check(String sql, Sender sender) {
    var header = model.config().sqlHeader();
    if (header != null && !header.isBlank()) {
      sender.run(SqlStatement.of(header.strip()));
    }
    var given = sender.query(ContractColumns.askQuery(sql)).columns();
    columns.check(given, types());
    return new ContractTable(columns, given, statements, this::rendered)
        .definition(contract.constraints());
  }

  private ImmutableList<ColumnInfo> types() {
    try {
      return session.query(columns.askTypes(columns.columns())).columns();
    } catch (WarehouseException together) {
      if (session.inTransaction()) {
        throw together; // after which it may answer nothing more
      }
      // Which of them the engine does not know it says of one alone.
      return columns.columns().stream().map(this::type).collect(toImmutableList());
    }
  }

  private ColumnInfo type(Column column) {
    try {
      return session.query(columns.askTypes(List.of(column))).columns().getFirst();
    } catch (WarehouseException e) {
      throw column.at() == null ? e : e.at(column.at(), ImmutableList.of());
    }
  }

  private Constraint rendered(Constraint constraint) {
    return new Constraint(
        constraint.kind(),
        constraint.name(),
        constraint.columns(),
        rendered(constraint.expression(), constraint),
        rendered(constraint.to(), constraint),
        constraint.toColumns(),
        constraint.warnUnenforced(),
        constraint.warnUnsupported(),
        constraint.at());
  }

  private @Nullable String rendered(@Nullable String template, Constraint constraint) {
    return template == null
        ? null
        : compiler
            .hook(model, new Hook(template, true, constraint.at()), "", session.database())
            .text()
            .strip();
  }
}
