package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.node.RenderableNode;

/** {@code do expression}: evaluates and prints nothing. */
final class DoTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var term = parser.terms().tuple();
    parser.expectEnd();
    return new DoPart(parser.span(name), term);
  }

  private static final class DoPart extends Part {
    private final Term term;

    DoPart(SourceSpan at, Term term) {
      super(at);
      this.term = term;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      var unused = term.value(context);
    }

    @Override
    boolean isSilent() {
      return true;
    }
  }
}
