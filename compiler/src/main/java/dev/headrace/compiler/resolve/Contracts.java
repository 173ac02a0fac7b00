package dev.headrace.compiler.resolve;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.Diagnostics;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Contract;
import dev.headrace.compiler.node.Incremental.OnSchemaChange;
import dev.headrace.compiler.node.ModelConfig;
import dev.headrace.compiler.project.ColumnProperties;
import dev.headrace.compiler.project.NodeProperties;
import dev.headrace.compiler.project.ProjectKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declared columns and types that a model promises to have. */
final class Contracts {
  private final ProjectKind kind;
  private final Diagnostics diagnostics;

  Contracts(ProjectKind kind, Diagnostics diagnostics) {
    this.kind = kind;
    this.diagnostics = diagnostics;
  }

  private static boolean isEnforced(ConfigValues config) {
    return config.get("contract") instanceof Map<?, ?> contract
        && Boolean.TRUE.equals(contract.get("enforced"));
  }

  /**
   * The contract of a model, if it is enforced; what makes it none is reported.
   *
   * @param properties where the model is declared, if it is
   * @param columns those declared for it
   * @param at where its template begins
   */
  Optional<Contract> of(
      String model,
      ModelConfig config,
      Optional<NodeProperties> properties,
      List<ColumnProperties> columns,
      SourceSpan at) {
    if (!isEnforced(config.values())) {
      return Optional.empty();
    }
    var place = properties.map(Contracts::place).orElse(at);
    if (columns.isEmpty()) {
      report(
          place,
          "the contract of model `%s` is enforced, but the model declares no columns"
              .formatted(model),
          "declare each column with its `data_type` in a properties file");
    }
    for (var column : columns) {
      if (column.dataType() == null) {
        report(
            column.name().at(),
            "the contract of model `%s` is enforced, but its column `%s` has no `data_type`"
                .formatted(model, column.name().value()),
            null);
      }
    }
    checkMaterialization(model, config, place);
    var constraints = new Constraints(model, columns, kind, diagnostics);
    return Optional.of(
        new Contract(
            !(config.values().get("contract") instanceof Map<?, ?> contract
                && Boolean.FALSE.equals(contract.get("alias_types"))),
            constraints.read(
                properties.map(NodeProperties::constraints).orElseGet(ImmutableList::of)),
            place));
  }

  private void checkMaterialization(String model, ModelConfig config, SourceSpan place) {
    switch (config.materialized()) {
      case "table", "view" -> {}
      case "incremental" -> {
        var change = config.incremental().onSchemaChange();
        if (change != OnSchemaChange.APPEND_NEW_COLUMNS && change != OnSchemaChange.FAIL) {
          report(
              config.values().place("on_schema_change").orElse(place),
              "the contract of the incremental model `%s` is enforced, so `on_schema_change` must be `append_new_columns` or `fail`, and is `%s`"
                  .formatted(model, change.label()),
              null);
        }
      }
      default ->
          report(
              config.values().place("materialized").orElse(place),
              "the contract of model `%s` cannot be enforced, since it is materialized as `%s`"
                  .formatted(model, config.materialized()),
              "tables, views and incremental models can have a contract");
    }
  }

  /** Where the contract is asked for there, or else the model's name. */
  private static SourceSpan place(NodeProperties properties) {
    return properties
        .config()
        .get("contract")
        .map(contract -> contract.at())
        .orElse(properties.at());
  }

  private void report(SourceSpan at, String message, @Nullable String hint) {
    diagnostics.report(Diagnostic.error(Code.INVALID_CONTRACT, at, message).withHint(hint));
  }
}
