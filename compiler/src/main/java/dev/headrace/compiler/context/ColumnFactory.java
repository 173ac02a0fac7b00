package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableMap;
import dev.headrace.compiler.sql.Dialect;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code api.Column}: makes columns, by calling it or its {@code create}. */
record ColumnFactory(Dialect dialect) implements TemplateObject, TemplateCallable {
  private static final ImmutableMap<String, String> TYPES =
      ImmutableMap.of(
          "STRING", "TEXT",
          "TIMESTAMP", "TIMESTAMP",
          "FLOAT", "FLOAT",
          "INTEGER", "INT",
          "BOOLEAN", "BOOLEAN");

  private static final Members<ColumnFactory> MEMBERS =
      Members.<ColumnFactory>builder()
          .method("create", ColumnFactory::create)
          .method("translate_type", (factory, call) -> translate(call.requireString(0, "dtype")))
          .method("string_type", (factory, call) -> ColumnValue.stringType(call))
          .method("numeric_type", (factory, call) -> ColumnValue.numericType(call))
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
  public Object call(Call call) {
    var made =
        ColumnValue.of(dialect, call.requireString(0, "column"), call.requireString(1, "dtype"));
    return new ColumnValue(
        dialect,
        made.name(),
        made.dtype(),
        number(call.argument(2, "char_size"), made.charSize()),
        number(call.argument(3, "numeric_precision"), made.numericPrecision()),
        number(call.argument(4, "numeric_scale"), made.numericScale()));
  }

  @Override
  public String text() {
    return "<class Column>";
  }

  private Object create(Call call) {
    return ColumnValue.of(
        dialect, call.requireString(0, "name"), translate(call.requireString(1, "label_or_dtype")));
  }

  private static @Nullable Long number(@Nullable Object given, @Nullable Long otherwise) {
    return given instanceof Number number ? Long.valueOf(number.longValue()) : otherwise;
  }

  private static String translate(String type) {
    return TYPES.getOrDefault(type.toUpperCase(Locale.ROOT), type);
  }
}
