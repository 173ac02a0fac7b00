package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.TemplateObject;
import org.jspecify.annotations.Nullable;

/** What a database says besides rows, as a template handles it. */
record ResponseValue(QueryResult.Response response) implements TemplateObject {
  private static final Members<ResponseValue> MEMBERS =
      Members.<ResponseValue>builder()
          .value("_message", value -> value.response.message())
          .value("message", value -> value.response.message())
          .value("code", value -> value.response.code())
          .value(
              "rows_affected",
              value -> value.response.rowsAffected() < 0 ? null : value.response.rowsAffected())
          .value(
              "query_id",
              value -> value.response.queryId().isEmpty() ? null : value.response.queryId())
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
    return response.message();
  }
}
