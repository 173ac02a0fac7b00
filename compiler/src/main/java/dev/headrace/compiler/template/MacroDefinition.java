package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.PyTuple;
import dev.headrace.compiler.template.value.Undefined;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.BodyNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parsed body of a macro, and how it runs.
 *
 * @param uses which of varargs, kwargs and caller its text mentions
 */
record MacroDefinition(
    String name, Signature signature, ImmutableList<String> uses, BodyNode body, SourceSpan at) {

  /**
   * Runs it.
   *
   * @param self the template that defines it
   * @param closure the variables visible where it was defined
   * @return its text, or what it returned
   */
  @Nullable Object run(
      CompiledTemplate self,
      Map<String, Object> closure,
      Rendering rendering,
      @Nullable CallChain chain,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named) {
    rendering.enter(name);
    try {
      var context = RenderContext.within(self, rendering, chain, closure);
      context.pushScope();
      bind(context, positional, named);
      var output = new Output(rendering);
      body.render(self, output, context);
      return output.capture();
    } catch (ReturnSignal signal) {
      return signal.value();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      rendering.leave();
    }
  }

  private void bind(
      RenderContext context,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named) {
    var names = signature.names();
    for (var i = 0; i < names.size(); i++) {
      var parameter = names.get(i);
      if (i < positional.size()) {
        if (named.containsKey(parameter)) {
          throw misuse("is given `" + parameter + "` twice");
        }
        context.put(parameter, positional.get(i));
      } else if (named.containsKey(parameter)) {
        context.put(parameter, named.get(parameter));
      } else {
        var absent = signature.defaults().get(i);
        context.put(
            parameter, absent == null ? Undefined.parameter(parameter) : absent.value(context));
      }
    }
    rest(context, positional, named);
  }

  /** What fits no parameter: an error unless the body uses varargs, kwargs or caller. */
  private void rest(
      RenderContext context,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named) {
    var names = signature.names();
    if (positional.size() > names.size() && !uses.contains("varargs")) {
      throw misuse(
          names.isEmpty()
              ? "takes no arguments without a name, but has " + positional.size()
              : "takes at most %d %s, not %d"
                  .formatted(
                      names.size(),
                      names.size() == 1 ? "argument" : "arguments",
                      positional.size()));
    }
    var others = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    for (var argument : named.entrySet()) {
      var name = argument.getKey();
      if (names.contains(name) || (name.equals("caller") && uses.contains("caller"))) {
        continue;
      }
      if (!uses.contains("kwargs")) {
        throw misuse("has no parameter `" + name + "`");
      }
      others.put(name, argument.getValue());
    }
    if (uses.contains("varargs")) {
      context.put(
          "varargs",
          PyTuple.copyOf(
              positional.subList(Math.min(names.size(), positional.size()), positional.size())));
    }
    if (uses.contains("kwargs")) {
      context.put("kwargs", others);
    }
    if (uses.contains("caller") && !names.contains("caller")) {
      context.put(
          "caller", named.containsKey("caller") ? named.get("caller") : Undefined.of("caller"));
    }
  }

  private ProjectException misuse(String problem) {
    return Values.fault("the macro `" + name + "` " + problem);
  }
}
