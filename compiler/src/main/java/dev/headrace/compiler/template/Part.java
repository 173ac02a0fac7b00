package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.ProjectException;
import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;

/** A part of a template that writes or acts, as one of Pebble's nodes. Immutable. */
abstract class Part extends AbstractRenderableNode {
  private final SourceSpan at;

  Part(SourceSpan at) {
    super(at.line());
    this.at = at;
  }

  final SourceSpan at() {
    return at;
  }

  @Override
  public final void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl evaluation)
      throws IOException {
    var context = (RenderContext) evaluation;
    try {
      render((CompiledTemplate) self, (Output) writer, context);
    } catch (ProjectException e) {
      throw context.located(e, at);
    }
  }

  abstract void render(CompiledTemplate self, Output output, RenderContext context)
      throws IOException;

  /** Whether it only defines names and writes nothing. */
  boolean isSilent() {
    return false;
  }

  /** Evaluates a body into a text of its own, in a scope of its own. */
  static String capture(BodyNode body, CompiledTemplate self, RenderContext context)
      throws IOException {
    var output = new Output(context.rendering());
    context.pushScope();
    try {
      body.render(self, output, context);
    } finally {
      context.popScope();
    }
    return output.capture();
  }

  @Override
  public final void accept(NodeVisitor visitor) {
    visitor.visit(this);
  }
}
