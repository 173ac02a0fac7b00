package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.ColumnInfo;
import dev.headrace.compiler.context.RelationInfo;
import dev.headrace.compiler.node.Documentation;
import dev.headrace.compiler.node.ModelConfig.PersistDocs;
import dev.headrace.runtime.adapter.SqlStatement;
import dev.headrace.runtime.adapter.Statements;
import java.util.List;

/** Descriptions written into the database, as far as {@code persist_docs} asks for them. */
public record Comments(Documentation documentation, PersistDocs wanted) {

  /** Whether the relation's columns must be known. */
  public boolean needColumns() {
    return wanted.columns()
        && documentation.columns().stream().anyMatch(column -> !column.description().isEmpty());
  }

  /**
   * The statements that write them.
   *
   * @param columns those the relation has; a description of another has nowhere to go
   */
  public ImmutableList<SqlStatement> statements(
      RelationInfo relation, List<ColumnInfo> columns, Statements statements) {
    var written = ImmutableList.<SqlStatement>builder();
    if (wanted.relation() && !documentation.description().isEmpty()) {
      written.add(
          SqlStatement.of(
              statements.comment(relation.name(), relation.kind(), documentation.description())));
    }
    if (needColumns()) {
      for (var column : documentation.columns()) {
        columns.stream()
            .map(ColumnInfo::name)
            .filter(column.name().value()::equalsIgnoreCase)
            .filter(name -> !column.description().isEmpty())
            .forEach(name ->
                written.add(
                    SqlStatement.of(
                        statements.commentColumn(
                            relation.name(), relation.kind(), name, column.description()))));
      }
    }
    return written.build();
  }
}
