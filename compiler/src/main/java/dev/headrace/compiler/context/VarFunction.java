package dev.headrace.compiler.context;

import dev.headrace.compiler.diagnostic.Code;
import dev.headrace.compiler.diagnostic.Diagnostic;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.Suggestion;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.TemplateCallable;
import dev.headrace.compiler.template.value.TemplateObject;
import dev.headrace.compiler.template.value.Undefined;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code var(name, default)}: a variable of the project. For one thread. */
final class VarFunction implements TemplateObject, TemplateCallable {
  private static final Pattern TEMPLATE = Pattern.compile("\\{[{%#]");

  private final Map<String, @Nullable Object> vars;
  private final Recorder recorder;
  private final boolean lenient;
  private final BiFunction<String, Call, String> render;
  private final Set<String> underWay = new LinkedHashSet<>();

  /**
   * @param lenient whether a missing one is told to the recorder and is None, since the node may
   *     turn out to be disabled
   * @param render evaluates a value that is a template, with the names the caller sees
   */
  VarFunction(
      Map<String, @Nullable Object> vars,
      Recorder recorder,
      boolean lenient,
      BiFunction<String, Call, String> render) {
    this.vars = vars;
    this.recorder = recorder;
    this.lenient = lenient;
    this.render = render;
  }

  @Override
  public @Nullable Object attribute(String name) {
    return name.equals("has_var") ? (TemplateCallable) this::hasVar : Undefined.member(this, name);
  }

  @Override
  public String text() {
    return "<var>";
  }

  @Override
  public @Nullable Object call(Call call) {
    call.rejectUnknown("var_name", "name", "default");
    call.rejectMore(2);
    var name = call.requireString(0, call.named().containsKey("name") ? "name" : "var_name");
    recorder.var(name);
    if (vars.containsKey(name)) {
      return evaluated(name, vars.get(name), call);
    }
    if (call.has(1, "default")) {
      return call.argument(1, "default");
    }
    var missing = missing(name, call);
    if (lenient) {
      recorder.fault(missing);
      return null;
    }
    throw new ProjectException(missing);
  }

  /** A text with a template in it is worth what that evaluates to where the variable is read. */
  private @Nullable Object evaluated(String name, @Nullable Object value, Call call) {
    if (!(value instanceof String text) || !TEMPLATE.matcher(text).find()) {
      return value;
    }
    if (!underWay.add(name)) {
      throw Functions.error(
          call,
          "the variable `" + name + "` is made of itself: " + String.join(" \u2192 ", underWay));
    }
    try {
      return render.apply(text, call);
    } finally {
      underWay.remove(name);
    }
  }

  private boolean hasVar(Call call) {
    var name = call.requireString(0, "var_name");
    recorder.var(name);
    return vars.containsKey(name);
  }

  private Diagnostic missing(String name, Call call) {
    var ways =
        "set it under `vars:` in the project file or with `--vars '{"
            + name
            + ": value}'`, or give a default: `var('"
            + name
            + "', 'value')`";
    return Diagnostic.error(
            Code.UNKNOWN_VAR,
            call.at(),
            "the variable `" + name + "` is not set and has no default")
        .withThrough(call.through())
        .withHint(
            Suggestion.didYouMean(name, vars.keySet())
                .map(meant -> meant + " Otherwise " + ways)
                .orElse(ways));
  }
}
