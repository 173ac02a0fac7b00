package dev.headrace.compiler.template;

import dev.headrace.compiler.diagnostic.SourceSpan;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code set name = value}, and the block form. */
final class SetTag implements TagParser {

  @Override
  public RenderableNode parse(PlacedToken name, TemplateParser parser) {
    parser.advance();
    var target = Target.parse(parser);
    if (parser.skipSign("=")) {
      var value = parser.terms().tuple();
      parser.expectEnd();
      return new SetPart(parser.span(name), target, value);
    }
    var filters = filters(parser);
    if (target instanceof Target.Parts) {
      throw parser.unexpected("`=`");
    }
    parser.expectEnd();
    var body = parser.until(name, "endset");
    parser.closeBlock();
    return new SetBlock(parser.span(name), target, filters, body);
  }

  private static List<Calls.Filtered> filters(TemplateParser parser) {
    var filters = new ArrayList<Calls.Filtered>();
    while (parser.skipSign("|")) {
      filters.add(FilterTag.filter(parser));
    }
    return filters;
  }

  private static final class SetPart extends Part {
    private final Target target;
    private final Term value;

    SetPart(SourceSpan at, Target target, Term value) {
      super(at);
      this.target = target;
      this.value = value;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) {
      target.assign(context, value.value(context));
    }

    @Override
    boolean isSilent() {
      return true;
    }
  }

  private static final class SetBlock extends Part {
    private final Target target;
    private final List<Calls.Filtered> filters;
    private final BodyNode body;

    SetBlock(SourceSpan at, Target target, List<Calls.Filtered> filters, BodyNode body) {
      super(at);
      this.target = target;
      this.filters = filters;
      this.body = body;
    }

    @Override
    void render(CompiledTemplate self, Output output, RenderContext context) throws IOException {
      Object value = capture(body, self, context);
      target.assign(context, filtered(value, context));
    }

    private @Nullable Object filtered(Object captured, RenderContext context) {
      @Nullable Object value = captured;
      for (var filter : filters) {
        value = filter.filter(context, value);
      }
      return value;
    }

    @Override
    boolean isSilent() {
      return true;
    }
  }
}
