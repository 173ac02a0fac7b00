package dev.headrace.compiler.context;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import java.util.Map;
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
    if (!(found instanceof Undefined)) {
      return found;
    }
    return switch (name) {
      case "get" -> (TemplateCallable) this::get;
      case "update" -> originals ? found : (TemplateCallable) this::update;
      default -> found;
    };
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

  /** Adds names, which only this one rendering sees. */
  private @Nullable Object update(Call call) {
    if (!(call.argument(0, "names") instanceof Map<?, ?> names)) {
      throw Functions.error(call, "`context.update` takes a dict of names");
    }
    names.forEach((name, value) -> scope.add(Values.text(name), value));
    return null;
  }

  private @Nullable Object get(Call call) {
    var found = item(call.argument(0, "name"));
    return found instanceof Undefined ? call.argument(1, "default") : found;
  }
}
