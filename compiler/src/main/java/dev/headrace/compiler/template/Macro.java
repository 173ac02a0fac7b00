package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Call;
import dev.headrace.compiler.template.value.Scope;
import dev.headrace.compiler.template.value.TemplateCallable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A macro, generic test or materialization defined in a template. Immutable. */
public final class Macro implements TemplateCallable {
  private final String name;
  private final Kind kind;
  private final ImmutableList<Parameter> parameters;
  private final SourceSpan at;
  private final String text;

  Macro(String name, Kind kind, ImmutableList<Parameter> parameters, SourceSpan at, String text) {
    this.name = name;
    this.kind = kind;
    this.parameters = parameters;
    this.at = at;
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
    return name;
  }

  public Kind kind() {
    return kind;
  }

  public ImmutableList<Parameter> parameters() {
    return parameters;
  }

  /** Where the opening tag stands. */
  public SourceSpan at() {
    return at;
  }

  /** The raw text of the whole block, tags included. */
  public String text() {
    return text;
  }

  /** Calls it within a rendering. */
  @Override
  public @Nullable Object call(Call call) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  /** Calls it outside any rendering; the value is its text or what it returns. */
  public @Nullable Object call(
      Scope scope,
      List<? extends @Nullable Object> positional,
      Map<String, ? extends @Nullable Object> named) {
    return dev.headrace.compiler.template.value.Unbuilt.value();
  }

  @Override
  public String toString() {
    return "<macro " + name + ">";
  }
}
