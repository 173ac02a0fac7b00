package dev.headrace.runtime.materialize;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.List;
import java.util.Optional;

/** The new rows of an incremental model. */
final class NewRows implements Staging {
  private final MaterializationInput input;
  private final RelationName relation;
  private final Strategy strategy;

  NewRows(MaterializationInput input, RelationName relation, Strategy strategy) {
    this.input = input;
    this.relation = relation;
    this.strategy = strategy;
  }

  @Override
  public RelationName relation() {
    return relation;
  }

  @Override
  public Optional<String> askForNullKeys(ImmutableList<ColumnInfo> staged) {
    var keys = input.model().config().incremental().uniqueKey();
    if (!(strategy instanceof AppendStrategy)) {
      new UniqueKeys(input.model()).check(staged);
    }
    return keys.isEmpty() || strategy instanceof AppendStrategy
        ? Optional.empty()
        : Optional.of(
            keys.stream()
                .map(key -> "(" + key + ") is null")
                .collect(
                    joining(
                        " or ",
                        "select count(*) > 0 from " + input.dialect().render(relation) + " where ",
                        "")));
  }

  @Override
  public Optional<SourceSpan> keysAt() {
    return input.model().configValues().place("unique_key");
  }

  @Override
  public ImmutableList<SqlStatement> changes(
      ImmutableList<ColumnInfo> table, ImmutableList<ColumnInfo> staged, boolean nullKeys) {
    var incremental = input.model().config().incremental();
    var changes =
        input.contract().isPresent()
            ? ColumnChanges.underContract(table, staged, input.statements())
            : ColumnChanges.between(table, staged, input.statements());
    var apply = ImmutableList.<SqlStatement>builder();
    apply.addAll(retyped(changes.typed()));
    var written =
        switch (incremental.onSchemaChange()) {
          case IGNORE -> {
            if (!changes.removed().isEmpty()
                || new UniqueKeys(input.model()).anyIsAmong(changes.added())) {
              refuse(changes);
            }
            yield names(table);
          }
          case APPEND_NEW_COLUMNS -> {
            apply.addAll(added(changes));
            yield names(staged);
          }
          case SYNC_ALL_COLUMNS -> {
            apply.addAll(added(changes));
            apply.addAll(removed(changes));
            apply.addAll(retyped(changes.retyped()));
            yield names(staged);
          }
          case FAIL -> {
            if (!changes.isEmpty()) {
              refuse(changes);
            }
            yield names(staged);
          }
        };
    apply.addAll(
        strategy.statements(
            new Strategy.Incoming(
                input.model().relation(),
                relation,
                written,
                incremental,
                nullKeys,
                input.dialect())));
    return apply.build();
  }

  private ImmutableList<SqlStatement> added(ColumnChanges changes) {
    return changes.added().stream()
        .map(column -> input.statements().addColumn(input.model().relation(), promised(column)))
        .map(SqlStatement::of)
        .collect(ImmutableList.toImmutableList());
  }

  /** The column with the type of the contract, if there is one. */
  private ColumnInfo promised(ColumnInfo column) {
    return input.contract().stream()
        .flatMap(contract -> contract.columns().stream())
        .filter(declared -> declared.name().equalsIgnoreCase(column.name()))
        .map(declared -> new ColumnInfo(column.name(), declared.type()))
        .findFirst()
        .orElse(column);
  }

  private ImmutableList<SqlStatement> removed(ColumnChanges changes) {
    return changes.removed().stream()
        .map(column -> input.statements().dropColumn(input.model().relation(), column.name()))
        .map(SqlStatement::of)
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<SqlStatement> retyped(List<ColumnInfo> columns) {
    return columns.stream()
        .map(column -> input.statements().changeType(input.model().relation(), column))
        .map(SqlStatement::of)
        .collect(ImmutableList.toImmutableList());
  }

  private void refuse(ColumnChanges changes) {
    var model = input.model();
    throw new ProjectException(
        Diagnostic.error(
                Code.SCHEMA_CHANGED,
                model.configValues().place("on_schema_change").orElse(model.at()),
                "the columns of model `%s` are not those of its table: %s"
                    .formatted(model.name(), changes.inWords()))
            .withHint("run with `--full-refresh`, or let `on_schema_change` take them over"));
  }

  private static ImmutableList<String> names(List<ColumnInfo> columns) {
    return columns.stream().map(ColumnInfo::name).collect(ImmutableList.toImmutableList());
  }
}
