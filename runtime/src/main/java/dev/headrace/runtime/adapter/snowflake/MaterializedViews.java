package dev.headrace.runtime.adapter.snowflake;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.QueryResult;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.compiler.node.ConfigValues;
import dev.headrace.compiler.node.RelationName;
import dev.headrace.runtime.adapter.Kept;
import dev.headrace.runtime.adapter.SqlStatement;
import java.util.Optional;

/** Materialized views, which Snowflake brings up to date by itself. */
final class MaterializedViews implements Kept {
  private final SnowflakeStatements statements;

  MaterializedViews(SnowflakeStatements statements) {
    this.statements = statements;
  }

  @Override
  public ImmutableList<SqlStatement> replace(
      RelationName relation, String query, Optional<Kind> existing, ConfigValues config) {
    return statements.replacing(
        relation,
        made ->
            SqlStatement.around(TableOptions.createMaterializedView(made, config), query, "\n)"),
        Kind.MATERIALIZED_VIEW,
        existing);
  }

  @Override
  public String question(RelationName relation) {
    return Shown.question("materialized views", relation);
  }

  @Override
  public Changes changes(
      RelationName relation, QueryResult now, String query, ConfigValues config) {
    var shown = Shown.find(now, relation);
    var words = ImmutableList.<String>builder();
    if (shown.isEmpty() || !Shown.isOf(shown.get(), query)) {
      words.add("the query is another");
    }
    var secure = Boolean.TRUE.equals(config.get("secure"));
    if (shown.filter(row -> row.text("is_secure").equalsIgnoreCase("true") != secure).isPresent()) {
      words.add("`secure` is another");
    }
    var differences = words.build();
    return new Changes(differences, ImmutableList.of(), !differences.isEmpty());
  }

  @Override
  public ImmutableList<SqlStatement> refresh(RelationName relation) {
    return ImmutableList.of();
  }
}
