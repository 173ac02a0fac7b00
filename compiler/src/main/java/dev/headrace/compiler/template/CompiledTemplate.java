package dev.headrace.compiler.template;

import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;

/** Pebble's template around our nodes; finds other templates through our loader. */
final class CompiledTemplate extends PebbleTemplateImpl {
  private final TemplateEngine engine;
  private final RootNode root;

  CompiledTemplate(TemplateEngine engine, RootNode root, String file) {
    super(null, root, file);
    this.engine = engine;
    this.root = root;
  }

  TemplateLimits limits() {
    return engine.limits();
  }

  Body body() {
    return (Body) root.getBody();
  }

  /** Evaluates its text, then that of the template it extends. */
  void evaluate(Output output, RenderContext context) {
    try {
      root.render(this, output, context);
      if (context.getHierarchy().getParent() instanceof CompiledTemplate parent) {
        context.getHierarchy().ascend();
        parent.evaluate(output, context);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void setParent(EvaluationContextImpl context, String name) {
    context.getHierarchy().pushAncestor(load(name));
  }

  /** The template that a tag of this one names. */
  CompiledTemplate load(String name) {
    return engine
        .load(name, getName())
        .orElseThrow(() -> Values.fault("there is no template `" + name + "`"));
  }

  boolean exists(String name) {
    return engine.load(name, getName()).isPresent();
  }
}
