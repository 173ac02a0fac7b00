package dev.headrace.compiler.template;

import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The parts of a template or of a block, in order. */
final class Body extends BodyNode {
  Body(int line, List<RenderableNode> children) {
    super(line, children);
  }

  /** Once {@code extends} has named a parent, only what writes nothing is evaluated. */
  @Override
  public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context)
      throws IOException {
    for (var child : getChildren()) {
      if (isOnlyRenderInheritanceSafeNodes()
          && context.getHierarchy().getParent() != null
          && !(child instanceof Part part && part.isSilent())) {
        continue;
      }
      child.render(self, writer, context);
    }
  }
}
