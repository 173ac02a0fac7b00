package dev.headrace.compiler.context;

import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateObject;
import org.jspecify.annotations.Nullable;

/** {@code api.Relation}: makes relations from names. */
record RelationFactory(Dialect dialect) implements TemplateObject {
  private static final Members<RelationFactory> MEMBERS =
      Members.<RelationFactory>builder()
          .value("Table", factory -> "table")
          .value("View", factory -> "view")
          .value("MaterializedView", factory -> "materialized_view")
          .value("External", factory -> "external")
          .value("CTE", factory -> RelationValue.CTE)
          .method("create", RelationFactory::create)
          .method(
              "add_ephemeral_prefix",
              (factory, call) -> RelationValue.CTE_PREFIX + call.requireString(0, "name"))
          .build();

  @Override
  public @Nullable Object attribute(String name) {
    return MEMBERS.get(this, name);
  }

  @Override
  public Iterable<String> candidates() {
    return MEMBERS.names();
  }

  @Override
  public String text() {
    return "<class Relation>";
  }

  private RelationValue create(Call call) {
    call.rejectUnknown(
        "database", "schema", "identifier", "type", "quote_policy", "include_policy", "kwargs");
    return RelationValue.of(
        dialect,
        RelationValue.nullable(call.argument(0, "database")),
        RelationValue.nullable(call.argument(1, "schema")),
        RelationValue.nullable(call.argument(2, "identifier")),
        RelationValue.nullable(call.argument(3, "type")));
  }
}
