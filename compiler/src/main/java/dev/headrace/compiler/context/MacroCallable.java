package dev.headrace.compiler.context;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import org.jspecify.annotations.Nullable;

/** A macro as a value: calling it is recorded. */
record MacroCallable(MacroEntry entry, Recorder recorder) implements TemplateCallable {
  @Override
  public @Nullable Object call(Call call) {
    recorder.macro(entry.id());
    return entry.macro().call(call);
  }

  @Override
  public String toString() {
    return entry.macro().toString();
  }
}
