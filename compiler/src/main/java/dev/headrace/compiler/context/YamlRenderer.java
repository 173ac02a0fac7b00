package dev.headrace.compiler.context;

import dev.headrace.compiler.project.Renderer;
import dev.headrace.compiler.project.Text;
import dev.headrace.compiler.template.TemplateEngine;
import dev.headrace.compiler.template.TemplateSource;
import dev.headrace.compiler.template.value.Scope;
import org.jspecify.annotations.Nullable;

/** Evaluates the templates that stand in YAML, each at its place in the file. */
public record YamlRenderer(TemplateEngine engine, Scope scope) implements Renderer {
  @Override
  public @Nullable Object render(Text text) {
    return engine.parse(TemplateSource.part(text.at(), text.value())).renderNative(scope);
  }
}
