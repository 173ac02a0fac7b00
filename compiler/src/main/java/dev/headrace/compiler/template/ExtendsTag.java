package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code extends 'file'}. */
final class ExtendsTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var file = parser.terms().expression();
    parser.expectEnd();
    return new ExtendsPart(parser.span(name), file);
  }

  private static final class ExtendsPart extends Part {
    private final Term file;

    ExtendsPart(SourceSpan at, Term file) {
      super(at);
      this.file = file;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      context.rendering().countIteration();
      self.setParent(context, Values.text(file.value(context)));
    }

    @Override
    boolean isSilent() {
      return true;
    }
  }
}
