package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import dev.headrace.compiler.template.value.Values;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code filter upper | trim}: filters over a block. */
final class FilterTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var filters = new ArrayList<Calls.Filtered>();
    do {
      filters.add(filter(parser));
    } while (parser.skipSign("|"));
    parser.expectEnd();
    var body = parser.until(name, "endfilter");
    parser.closeBlock();
    return new FilterPart(parser.span(name), filters, body);
  }

  /** A filter whose input comes later. */
  static Calls.Filtered filter(TemplateParser parser) {
    var nothing = new Literals.Constant(parser.span(parser.current()), null);
    return parser.terms().primaries().filters().filter(nothing);
  }

  private static final class FilterPart extends Part {
    private final List<Calls.Filtered> filters;
    private final BodyNode body;

    FilterPart(SourceSpan at, List<Calls.Filtered> filters, BodyNode body) {
      super(at);
      this.filters = filters;
      this.body = body;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) throws IOException {
      @Nullable Object value = capture(body, self, context);
      for (var filter : filters) {
        value = filter.filter(context, value);
      }
      output.print(Values.text(value), at(), context.chain());
    }
  }
}
