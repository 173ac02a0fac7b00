package dev.headrace.runtime.materialize;

import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.Model;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.runtime.adapter.Statements;
import dev.headrace.runtime.adapter.TableDefinition;
import java.util.Optional;

/**
 * What a materialization plans from.
 *
 * @param sql the model's query
 * @param existing what has the model's name now
 * @param fullRefresh whether it is built anew: the command's option, overridden by the model's
 * @param contract what its contract makes of its table; the query gives these columns
 */
public record MaterializationInput(
    Model model,
    String sql,
    Optional<RelationInfo.Kind> existing,
    boolean fullRefresh,
    Optional<TableDefinition> contract,
    Dialect dialect,
    Statements statements) {

  /** Where an engine's own settings of a relation are found. */
  ConfigValues config() {
    return model.config().values();
  }
}
