package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import org.jspecify.annotations.Nullable;

/**
 * {@code context} and {@code builtins}: the template's names as a mapping.
 *
 * @param originals whether macros that replace the context's functions are passed over
 */
record ScopeValue(PhaseScope scope, boolean originals) implements TemplateObject {
  @Override
  public @Nullable Object attribute(String name) {
    var found = item(name);
    return found instanceof Undefined && name.equals("get") ? (TemplateCallable) this::get : found;
  }

  @Override
  public @Nullable Object item(@Nullable Object key) {
    if (key instanceof String name) {
      return originals ? scope.original(name) : scope.lookup(name);
    }
    return Undefined.of(String.valueOf(key));
  }

  @Override
  public Iterable<? extends @Nullable Object> iterate() {
    return scope.names();
  }

  @Override
  public Iterable<String> candidates() {
    return ImmutableList.copyOf(scope.names());
  }

  @Override
  public String text() {
    return originals ? "<builtins>" : "<context>";
  }

  private @Nullable Object get(Call call) {
    var found = item(call.argument(0, "name"));
    return found instanceof Undefined ? call.argument(1, "default") : found;
  }
}
