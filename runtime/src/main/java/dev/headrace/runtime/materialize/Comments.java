package dev.headrace.runtime.materialize;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.context.RelationInfo.Kind;
import dev.headrace.runtime.adapter.SqlStatement;

/** Descriptions written into the database, as far as {@code persist_docs} asks for them. */
final class Comments {
  private final MaterializationInput input;
  private final Kind kind;

  Comments(MaterializationInput input, Kind kind) {
    this.input = input;
    this.kind = kind;
  }

  ImmutableList<SqlStatement> statements() {
    var model = input.model();
    var docs = model.config().persistDocs();
    var statements = ImmutableList.<SqlStatement>builder();
    var description = model.documentation().description();
    if (docs.relation() && !description.isEmpty()) {
      statements.add(
          SqlStatement.of(input.statements().comment(model.relation(), kind, description)));
    }
    if (docs.columns()) {
      for (var column : model.documentation().columns()) {
        if (!column.description().isEmpty()) {
          statements.add(
              SqlStatement.of(
                  input
                      .statements()
                      .commentColumn(
                          model.relation(), kind, column.name().value(), column.description())));
        }
      }
    }
    return statements.build();
  }
}
