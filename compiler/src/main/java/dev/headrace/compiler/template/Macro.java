package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.TemplateCallable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A macro, generic test or materialization defined in a template. It sees its parameters and the
 * names of the context, not the variables of its file. Immutable.
 */
public final class Macro implements TemplateCallable {
  private final Kind kind;
  private final MacroDefinition definition;
  private final CompiledTemplate self;
  private final String text;

  Macro(Kind kind, MacroDefinition definition, CompiledTemplate self, String text) {
    this.kind = kind;
    this.definition = definition;
    this.self = self;
    this.text = text;
  }

  /** Which block defines it. */
  public enum Kind {
    MACRO,
    TEST,
    MATERIALIZATION
  }

  /**
   * One parameter.
   *
   * @param name its name
   * @param optional whether it has a default
   */
  public record Parameter(String name, boolean optional) {}

  /**
   * The name under which it is called: a test's begins with {@code test_}, a materialization's is
   * {@code materialization_<name>_<adapter>}.
   */
  public String name() {
    return definition.name();
  }

  public Kind kind() {
    return kind;
  }

  public ImmutableList<Parameter> parameters() {
    var parameters = ImmutableList.<Parameter>builder();
    var signature = definition.signature();
    for (var i = 0; i < signature.names().size(); i++) {
      parameters.add(new Parameter(signature.names().get(i), signature.defaults().get(i) != null));
    }
    return parameters.build();
  }

  /** Where the opening tag stands. */
  public SourceSpan at() {
    return definition.at();
  }

  /** The raw text of the whole block, tags included. */
  public String text() {
    return text;
  }

  /** Calls it within a rendering. */
  @Override
  public @Nullable Object call(Call call) {
    return new BoundMacro(definition, self, new HashMap<>()).call(call);
  }

  /**
   * Calls it outside any rendering; the value is its text or what it returns.
   *
   * @throws ProjectException when evaluating fails, with the place
   */
  public @Nullable Object call(
      Scope scope,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named) {
    var rendering = new Rendering(scope, self.limits());
    return rendering.guarded(
        at(), () -> definition.run(self, new HashMap<>(), rendering, null, positional, named));
  }

  @Override
  public String toString() {
    return "<macro " + name() + ">";
  }
}
