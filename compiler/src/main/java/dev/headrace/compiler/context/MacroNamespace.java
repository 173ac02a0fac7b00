package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A package's macros under the package's name. */
record MacroNamespace(String name, MacroLibrary macros, Recorder recorder)
    implements TemplateObject {
  @Override
  public @Nullable Object attribute(String macro) {
    Optional<MacroEntry> entry = macros.findIn(name, macro);
    if (entry.isPresent()) {
      return new MacroCallable(entry.get(), recorder);
    }
    return macro.equals("get") ? (TemplateCallable) this::get : Undefined.member(this, macro);
  }

  @Override
  public Iterable<? extends @Nullable Object> iterate() {
    return macros.names(name);
  }

  @Override
  public Iterable<String> candidates() {
    return macros.names(name);
  }

  @Override
  public String text() {
    return "<package " + name + ">";
  }

  private @Nullable Object get(Call call) {
    var found = attribute(call.requireString(0, "name"));
    return found instanceof Undefined ? call.argument(1, "default") : found;
  }
}
