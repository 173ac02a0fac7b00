package dev.headrace.compiler.template;

import com.google.common.collect.ImmutableList;
import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Scope;
import org.jspecify.annotations.Nullable;

/** A parsed template. Immutable; safe for use by several threads. */
public final class Template {
  private final CompiledTemplate compiled;
  private final SourceSpan start;
  private final ImmutableList<Macro> macros;
  private final ImmutableList<Block> blocks;

  Template(
      CompiledTemplate compiled,
      SourceSpan start,
      ImmutableList<Macro> macros,
      ImmutableList<Block> blocks) {
    this.compiled = compiled;
    this.start = start;
    this.macros = macros;
    this.blocks = blocks;
  }

  CompiledTemplate compiled() {
    return compiled;
  }

  public String file() {
    return compiled.getName();
  }

  /** The macros, tests and materializations at the top level, in order. */
  public ImmutableList<Macro> macros() {
    return macros;
  }

  /** The snapshots, docs blocks and materializations at the top level, in order. */
  public ImmutableList<Block> blocks() {
    return blocks;
  }

  /** Whether it is nothing but text. */
  public boolean isStatic() {
    return compiled.body().getChildren().stream().allMatch(part -> part instanceof TextPart);
  }

  /**
   * Evaluates the template.
   *
   * @throws ProjectException when evaluating fails, with the place and the macros on the way
   */
  public Rendered render(Scope scope) {
    var rendering = new Rendering(scope, compiled.limits());
    var output = new Output(rendering);
    rendering.guarded(
        start,
        () -> {
          compiled.evaluate(output, RenderContext.of(compiled, rendering, null));
          return null;
        });
    return output.rendered(start);
  }

  /**
   * The value, when the template is exactly one printed expression; else its text.
   *
   * @throws ProjectException when evaluating fails
   */
  public @Nullable Object renderNative(Scope scope) {
    var parts = compiled.body().getChildren();
    if (parts.size() != 1 || !(parts.getFirst() instanceof PrintPart print)) {
      return render(scope).text();
    }
    var rendering = new Rendering(scope, compiled.limits());
    return rendering.guarded(
        start, () -> print.term().value(RenderContext.of(compiled, rendering, null)));
  }
}
