package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Values;
import org.jspecify.annotations.Nullable;

/** The type of a result's column, with the methods of the agate library's types. */
record DataType(String name) implements TemplateObject {
  private static final Members<DataType> MEMBERS =
      Members.<DataType>builder()
          .value("name", DataType::name)
          .method("cast", (type, call) -> call.argument(0, "d"))
          .method("jsonify", (type, call) -> PlainValues.of(call.argument(0, "d")))
          .method("csvify", (type, call) -> csv(call))
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
    return name;
  }

  private static @Nullable Object csv(Call call) {
    var value = call.argument(0, "d");
    return value == null ? null : Values.text(value);
  }
}
