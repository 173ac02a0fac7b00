package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code namespace(a=1)}: a holder whose attributes can be set from inner scopes. */
final class Namespace implements TemplateObject {
  private final Map<String, @Nullable Object> values;

  Namespace(Map<String, ? extends @Nullable Object> values) {
    this.values = new LinkedHashMap<>(values);
  }

  void put(String name, @Nullable Object value) {
    values.put(name, value);
  }

  @Override
  public @Nullable Object attribute(String name) {
    return values.containsKey(name) ? values.get(name) : Undefined.member(this, name);
  }

  @Override
  public Iterable<String> candidates() {
    return values.keySet();
  }

  @Override
  public String toString() {
    return "<Namespace " + Values.repr(values) + ">";
  }
}
