package dev.headrace.compiler.context;

import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.TemplateObject;
import org.jspecify.annotations.Nullable;

/** {@code api}: the makers of relations and columns. */
record ApiValue(Dialect dialect) implements TemplateObject {
  private static final Members<ApiValue> MEMBERS =
      Members.<ApiValue>builder()
          .value("Relation", api -> new RelationFactory(api.dialect))
          .value("Column", api -> new ColumnFactory(api.dialect))
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
    return "<api>";
  }
}
