package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro with the variables that are visible where it was defined. */
final class BoundMacro implements TemplateCallable, TemplateObject {
  private final MacroDefinition definition;
  private final CompiledTemplate self;
  private final Map<String, Object> closure;

  BoundMacro(MacroDefinition definition, CompiledTemplate self, Map<String, Object> closure) {
    this.definition = definition;
    this.self = self;
    this.closure = closure;
  }

  @Override
  public @Nullable Object call(Call call) {
    if (call instanceof Invocation invocation) {
      var context = invocation.context();
      return definition.run(
          self,
          closure,
          context.rendering(),
          new CallChain(definition.name(), invocation.site(), context.chain()),
          call.positional(),
          call.named());
    }
    var rendering = new Rendering(call.scope(), self.limits());
    return definition.run(self, closure, rendering, null, call.positional(), call.named());
  }

  @Override
  public @Nullable Object attribute(String name) {
    return switch (name) {
      case "name" -> definition.name();
      case "arguments" -> PyTuple.copyOf(definition.signature().names());
      case "catch_varargs" -> definition.uses().contains("varargs");
      case "catch_kwargs" -> definition.uses().contains("kwargs");
      case "caller" -> definition.uses().contains("caller");
      default -> Undefined.member(this, name);
    };
  }

  @Override
  public String toString() {
    return "<macro " + definition.name() + ">";
  }
}
